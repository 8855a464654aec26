import { Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type LeaveOutProps = { customerId: number; documentId: number; reference: string; today: Day };

/** Leaves a document out of the message of `today`, for a reason that its history keeps: it is a hold of one day, undone as any other. */
export function LeaveOut(props: LeaveOutProps) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const { reference } = props;
  return (
    <>
      <Checkbox
        aria-label={t('runs.include', { reference })}
        checked
        onChange={() => setAsking(true)}
        style={{ display: 'inline-block' }}
      />
      <FormDialog opened={isAsking} title={t('runs.leaveOutOf', { reference })} onClose={() => setAsking(false)}>
        <Reason {...props} />
      </FormDialog>
    </>
  );
}

function Reason({ customerId, documentId, today }: LeaveOutProps) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { reason: t('runs.leftOutUsual') as string },
    checks: { reason: (reason) => (reason.trim() === '' ? t('holds.reasonMissing') : null) },
    send: ({ reason }) =>
      client.holds.add({ customerId, documentIds: [documentId], kind: 'postponed', reason, untilOn: today }),
    told: t('runs.leftOutTold'),
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('runs.leaveOut')}>
      <TextInput label={t('runs.leftOutReason')} maxLength={500} {...field('reason')} />
    </DialogForm>
  );
}

/** Claims again what was left out of the message of today. */
export function IncludeAgain({ holdId, reference }: { holdId: number; reference: string }) {
  const { t } = useText();
  const include = useMutation({ mutationFn: () => client.holds.end({ ids: [holdId] }), onError: notifyFailure });
  return (
    <Checkbox
      aria-label={t('runs.include', { reference })}
      checked={false}
      disabled={include.isPending}
      onChange={() => include.mutate()}
    />
  );
}
