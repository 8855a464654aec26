import { Checkbox, TextInput } from '@mantine/core';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { type DisputeFamily, disputeFamilies } from '../../../shared/domain/kinds.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type Draft = { name: string; family: DisputeFamily; runsPenalties: boolean };

/** A new reason of disputes, or one that is changed. */
export function DisputeReasonFields({ reason }: { reason: DisputeReason | null }) {
  const { t } = useText();
  const start: Draft = {
    name: reason?.name ?? '',
    family: reason?.family ?? 'commercial',
    runsPenalties: reason?.runsPenalties ?? false,
  };
  const { field, tick, frame } = useEditForm({
    start,
    checks: { name: (name) => (name.trim() === '' ? t('disputes.reasonNameMissing') : null) },
    refusals: { disputeReasonName: 'name', disputeReasons: 'name' },
    send: async (values) => {
      if (reason) await client.disputes.changeReason({ id: reason.id, ...values, isArchived: reason.isArchived });
      else await client.disputes.addReason(values);
    },
    told: t(reason ? 'disputes.reasonChanged' : 'disputes.reasonAdded'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <TextInput label={t('disputes.reasonName')} maxLength={500} data-autofocus {...field('name')} />
      <Select
        label={t('disputes.family')}
        allowDeselect={false}
        data={disputeFamilies.map((value) => ({ value, label: t(`disputes.family.${value}`) }))}
        {...field('family')}
      />
      <Checkbox label={t('disputes.runsPenalties')} {...tick('runsPenalties')} />
    </DialogForm>
  );
}
