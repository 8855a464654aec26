import { Button, Popover } from '@mantine/core';
import { IconLayoutDashboard } from '@tabler/icons-react';
import type { HomeArrangement } from '../../../shared/contract/app.ts';
import { OrderedChoices } from '../../components/list/ordered-choices.tsx';
import { useText } from '../../components/text/text.tsx';
import { houseArrangement, inOrder, moved, withBlock } from './arrangement.ts';
import { blocks } from './blocks.tsx';
import classes from './home.module.css';

type ArrangeBlocksProps = { arrangement: HomeArrangement; onArrange: (arrangement: HomeArrangement) => void };

/** Which blocks the first page shows and in which order; kept for this machine. */
export function ArrangeBlocks({ arrangement, onArrange }: ArrangeBlocksProps) {
  const text = useText();
  const { t } = text;
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconLayoutDashboard size={16} stroke={1.6} />}>
          {t('home.arrange')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.arrangeHint}>{t('home.arrangeHint')}</p>
        <OrderedChoices
          choices={inOrder(blocks, arrangement).map(({ id, name }) => ({
            key: id,
            name: name(text),
            isShown: !arrangement.hidden.includes(id),
          }))}
          movable={blocks.length}
          onShow={(id, isShown) => onArrange(withBlock(arrangement, id, isShown))}
          onMove={(id, place) => onArrange(moved(blocks, arrangement, { id, place }))}
        />
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => onArrange(houseArrangement)}>
          {t('home.arrangeBack')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
