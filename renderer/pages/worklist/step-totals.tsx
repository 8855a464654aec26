import { Button, Popover } from '@mantine/core';
import { IconSum } from '@tabler/icons-react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { FigureTable } from '../../components/table/figure-table.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './worklist.module.css';

/** The messages that the list shows added up by step, pages to come included; nothing where it shows none. */
export function StepTotals({ steps }: Pick<Outputs['worklist']['list'], 'steps'>) {
  const { t } = useText();
  if (steps.length === 0) return null;
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconSum size={16} stroke={1.6} />} data-not-an-act>
          {t('worklist.steps')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.steps}>
          <FigureTable
            label={t('worklist.stepsTitle')}
            heading={t('worklist.step')}
            rows={steps.map(({ step, ...figure }) => ({ key: step, label: step, figure }))}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
