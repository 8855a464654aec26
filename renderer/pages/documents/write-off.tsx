import { ActionIcon, Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconScissors } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { api } from '../../client/client.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

type WriteOffProps = {
  document: { id: number; reference: string; openCents: Cents; currency: string };
  /** In a row of a table. */
  isCompact?: boolean;
};

/** Settles what little remains of a document, for a reason; nothing where more remains than the firm writes off. */
export function WriteOff({ document, isCompact = false }: WriteOffProps) {
  const { t, money } = useText();
  const { today } = useAppState();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const writeOff = useMutation(
    api.documents.writeOff.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: 'ok', message: t('edits.writeOffDone') });
        setOpen(false);
      },
    }),
  );
  const { data: firm } = useQuery(api.firm.get.queryOptions());
  const limitCents = firm?.writeOffLimitCents ?? 0;
  if (document.openCents === 0 || document.openCents > limitCents) return null;
  const title = t('edits.writeOffTitle', { amount: money(document.openCents, document.currency) });
  const isMissing = reason.trim() === '';
  return (
    <>
      {isCompact ? (
        <ActionIcon size={24} aria-label={title} title={title} onClick={() => setOpen(true)}>
          <IconScissors size={15} />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<IconScissors size={15} />} onClick={() => setOpen(true)}>
          {t('edits.writeOff')}
        </Button>
      )}
      <ConfirmDialog
        opened={isOpen}
        title={title}
        confirmLabel={t('edits.writeOff')}
        isBusy={writeOff.isPending}
        onConfirm={() => {
          setChecked(true);
          if (!isMissing) writeOff.mutate({ id: document.id, issuedOn: today, reason: reason.trim() });
        }}
        onClose={() => setOpen(false)}
      >
        <p>
          {t('edits.writeOffText', { reference: document.reference })}{' '}
          {t('edits.writeOffLimit', { limit: money(limitCents) })}
        </p>
        <TextInput
          label={t('edits.writeOffReason')}
          maxLength={500}
          data-autofocus
          value={reason}
          error={isChecked && isMissing ? t('edits.writeOffReasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
