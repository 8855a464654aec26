import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import { client } from '../../../client/client.ts';
import { DialogForm, FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { Select } from '../../../components/form/select.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useEditForm } from '../../../hooks/use-edit-form.ts';

type ArchiveScenarioProps = {
  /** The scenario to archive; null: no window. */
  scenario: ListedScenario | null;
  offered: readonly ListedScenario[];
  onClose: () => void;
};

/** Asks which scenario those who follow an archived one will follow: their reminders must not stop without a word. */
export function ArchiveScenario({ scenario, offered, onClose }: ArchiveScenarioProps) {
  const { t } = useText();
  return (
    <FormDialog
      opened={scenario !== null}
      onClose={onClose}
      title={t('scenarios.archiveTitle', { name: scenario?.name ?? '' })}
    >
      {scenario ? <FollowedNext scenario={scenario} offered={offered} /> : null}
    </FormDialog>
  );
}

type FollowedNextProps = { scenario: ListedScenario; offered: readonly ListedScenario[] };

function FollowedNext({ scenario, offered }: FollowedNextProps) {
  const { id, name, assignedCount, ruledCount, ruleCount } = scenario;
  const { t } = useText();
  const byDefault = offered.find(({ isDefault }) => isDefault)?.name ?? '';
  const { field, frame, values } = useEditForm({
    start: { to: '' },
    isAct: true,
    send: ({ to }) => client.scenarios.archive({ id, customersTo: to === '' ? null : Number(to) }),
    told: t('scenarios.archivedDone', { name }),
  });
  const others = offered.filter((other) => other.id !== id && !other.isDefault);
  return (
    <DialogForm frame={frame} submitLabel={t('scenarios.archive')}>
      <p>{t('scenarios.archiveText', { count: assignedCount + ruledCount })}</p>
      <Select
        label={t('scenarios.archiveTo')}
        allowDeselect={false}
        data-autofocus
        data={[
          { value: '', label: t('scenarios.archiveToDefault', { name: byDefault }) },
          ...others.map((other) => ({ value: String(other.id), label: other.name })),
        ]}
        {...field('to')}
      />
      {ruleCount === 0 ? null : (
        <p>{t(values.to === '' ? 'scenarios.archiveRulesIdle' : 'scenarios.archiveRules', { count: ruleCount })}</p>
      )}
    </DialogForm>
  );
}
