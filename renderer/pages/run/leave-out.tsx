import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { useText } from '../../components/text/text.tsx';

type LeaveOutProps = { customerId: number; documentId: number; reference: string; today: Day };

/** Leaves a document out of the message of `today`, for a reason that its history keeps: it is a hold of one day, undone as any other. */
export function LeaveOut({ customerId, documentId, reference, today }: LeaveOutProps) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState<string>(t('runs.leftOutUsual'));
  const isSaid = reason.trim() !== '';
  const leaveOut = useMutation({
    mutationFn: () =>
      client.holds.add({
        customerId,
        documentIds: [documentId],
        kind: 'postponed',
        reason: reason.trim(),
        untilOn: today,
      }),
    onError: notifyFailure,
    onSettled: () => setAsking(false),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSaid) leaveOut.mutate();
  }
  return (
    <Popover opened={isAsking} onChange={setAsking} trapFocus returnFocus>
      <Popover.Target>
        <Checkbox
          aria-label={t('runs.include', { reference })}
          checked
          onChange={() => setAsking(true)}
          style={{ display: 'inline-block' }}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('runs.leaveOutOf', { reference })}>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <TextInput
              label={t('runs.leftOutReason')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={leaveOut.isPending} disabled={!isSaid}>
              {t('runs.leaveOut')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
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
