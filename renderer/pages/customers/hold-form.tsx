import { Select, TextInput } from '@mantine/core';
import { type HoldKind, holdKinds } from '../../../shared/domain/kinds.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type HoldFormProps = { customer: { id: number; name: string } | null; onClose: () => void };
type Hold = { kind: HoldKind; reason: string; untilOn: Day };

/** Holds reminders back; always for a reason and until a day, so that nobody is forgotten. */
export function HoldForm({ customer, onClose }: HoldFormProps) {
  const { t } = useText();
  return (
    <FormDialog
      opened={customer !== null}
      onClose={onClose}
      title={t('customers.holdOf', { name: customer?.name ?? '' })}
    >
      {customer ? <HoldFields customerId={customer.id} /> : null}
    </FormDialog>
  );
}

function HoldFields({ customerId }: { customerId: number }) {
  const { t } = useText();
  const { today } = useAppState();
  const start: Hold = { kind: 'other', reason: '', untilOn: addDays(today, 30) };
  const { field, frame } = useEditForm({
    start,
    checks: { reason: (reason) => (reason.trim() === '' ? t('customers.holdReasonMissing') : null) },
    send: (hold) => client.customers.addHold({ ...hold, reason: hold.reason.trim(), customerId, documentId: null }),
    told: t('customers.holdSaved'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('customers.suspend')}>
      <p>{t('customers.holdExplained')}</p>
      <Select
        label={t('customers.holdKind')}
        allowDeselect={false}
        data={holdKinds.map((value) => ({ value, label: t(`customers.hold.${value}`) }))}
        {...field('kind')}
      />
      <TextInput label={t('customers.holdReason')} maxLength={500} {...field('reason')} />
      <DayInput label={t('customers.holdUntilLabel')} today={today} minimum={today} required {...field('untilOn')} />
    </DialogForm>
  );
}
