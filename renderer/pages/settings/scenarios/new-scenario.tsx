import { TextInput } from '@mantine/core';
import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import { readyScenarios } from '../../../../shared/domain/scenarios/ready.ts';
import { client } from '../../../client/client.ts';
import { DialogForm, FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { Select } from '../../../components/form/select.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useEditForm } from '../../../hooks/use-edit-form.ts';

type NewScenarioProps = {
  opened: boolean;
  scenarios: readonly ListedScenario[];
  onClose: () => void;
  onAdded: (id: number) => void;
};

/** The window in which a scenario is added, from a ready one or as a copy. */
export function NewScenario({ opened, scenarios, onClose, onAdded }: NewScenarioProps) {
  const { t } = useText();
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('scenarios.addTitle')}>
      <NewScenarioFields scenarios={scenarios} onAdded={onAdded} />
    </FormDialog>
  );
}

function NewScenarioFields({ scenarios, onAdded }: Pick<NewScenarioProps, 'scenarios' | 'onAdded'>) {
  const { t } = useText();
  const [first] = readyScenarios;
  const { field, frame } = useEditForm({
    start: { name: '', from: first as string },
    checks: { name: (name) => (name.trim() === '' ? t('scenarios.nameMissing') : null) },
    refusals: { scenarioName: 'name' },
    send: ({ name, from }) =>
      client.scenarios.create({ name, from: readyScenarios.find((ready) => ready === from) ?? Number(from) }),
    told: t('scenarios.added'),
    onSaved: ({ id }) => onAdded(id),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('scenarios.add')}>
      <TextInput label={t('scenarios.name')} data-autofocus {...field('name')} />
      <Select
        label={t('scenarios.addFrom')}
        allowDeselect={false}
        data={[
          {
            group: t('scenarios.addReady'),
            items: readyScenarios.map((value) => ({ value, label: t(`scenarios.ready.${value}`) })),
          },
          {
            group: t('scenarios.addCopies'),
            items: scenarios.map(({ id, name }) => ({ value: String(id), label: name })),
          },
        ]}
        {...field('from')}
      />
    </DialogForm>
  );
}
