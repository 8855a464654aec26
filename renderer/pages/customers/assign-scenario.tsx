import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { AssignForm } from './assign-form.tsx';

type AssignScenarioProps = {
  /** Those that are selected in the list. */
  customerIds: readonly number[];
  onAssigned: () => void;
};

/** The button and the window by which the customers that are selected follow one scenario. */
export function AssignScenario({ customerIds, onAssigned }: AssignScenarioProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const title = t('scenarios.assignTo', { count: customerIds.length });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconListCheck size={15} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      <FormDialog opened={isOpen} onClose={() => setOpen(false)} title={title}>
        <AssignForm
          {...{ customerIds, onAssigned }}
          isAct
          submitLabel={t('scenarios.assign')}
          told={t('scenarios.assignedTo', { count: customerIds.length })}
        />
      </FormDialog>
    </>
  );
}
