import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { useText } from '../../components/text/text.tsx';

/** The button that takes an interaction away, once it is confirmed. */
export function WithdrawInteraction({ id }: { id: number }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMutation(
    api.interactions.withdraw.mutationOptions({
      onSuccess() {
        setAsking(false);
        tellDone(t('interactions.withdrawn'));
      },
    }),
  );
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('interactions.withdraw')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('interactions.withdrawConfirm')}
        confirmLabel={t('interactions.withdraw')}
        isBusy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ id })}
        onClose={() => setAsking(false)}
      >
        <p>{t('interactions.withdrawText')}</p>
      </ConfirmDialog>
    </>
  );
}
