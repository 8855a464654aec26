import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type AssignFormProps = {
  customerIds: readonly number[];
  /** The scenario assigned to all of them now, offered even where it is archived; null for none. */
  assignedId?: number | null;
  submitLabel: string;
  /** The sentence shown once it is done. */
  told: string;
  /** True where only the button of the form assigns: nothing was assigned before that leaving the form would change. */
  isAct?: boolean;
  onAssigned?: () => void;
  children?: ReactNode;
};

/** Which scenario customers follow, or that of the rules and of the firm. */
export function AssignForm(props: AssignFormProps) {
  const { customerIds, assignedId = null, submitLabel, told, isAct = false, onAssigned, children } = props;
  const { t } = useText();
  const scenarios = useQuery(api.scenarios.list.queryOptions()).data ?? [];
  const { field, frame } = useEditForm({
    start: { scenario: assignedId === null ? '' : String(assignedId) },
    isAct,
    send: ({ scenario }) =>
      client.scenarios.assign({
        customerIds: [...customerIds],
        scenarioId: scenario === '' ? null : Number(scenario),
      }),
    told,
    onSaved: () => onAssigned?.(),
  });
  const byDefault = scenarios.find(({ isDefault }) => isDefault)?.name ?? '';
  const offered = scenarios.filter(({ id, isArchived }) => !isArchived || id === assignedId);
  return (
    <DialogForm frame={frame} submitLabel={submitLabel}>
      <Select
        label={t('scenarios.follows')}
        allowDeselect={false}
        data-autofocus
        data={[
          { value: '', label: t('scenarios.followsDefault', { name: byDefault }) },
          ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        {...field('scenario')}
      />
      {children}
    </DialogForm>
  );
}
