import { Button, Select } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

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
        <ScenarioField customerIds={customerIds} onAssigned={onAssigned} />
      </FormDialog>
    </>
  );
}

function ScenarioField({ customerIds, onAssigned }: AssignScenarioProps) {
  const { t } = useText();
  const scenarios = useQuery(api.scenarios.list.queryOptions()).data ?? [];
  const { field, frame } = useEditForm({
    start: { scenario: '' },
    isAct: true,
    send: ({ scenario }) =>
      client.scenarios.assign({
        customerIds: [...customerIds],
        scenarioId: scenario === '' ? null : Number(scenario),
      }),
    told: t('scenarios.assignedTo', { count: customerIds.length }),
    onSaved: onAssigned,
  });
  const byDefault = scenarios.find(({ isDefault }) => isDefault)?.name ?? '';
  return (
    <DialogForm frame={frame} submitLabel={t('scenarios.assign')}>
      <Select
        label={t('scenarios.follows')}
        allowDeselect={false}
        data-autofocus
        data={[
          { value: '', label: t('scenarios.followsDefault', { name: byDefault }) },
          ...scenarios
            .filter(({ isArchived }) => !isArchived)
            .map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        {...field('scenario')}
      />
    </DialogForm>
  );
}
