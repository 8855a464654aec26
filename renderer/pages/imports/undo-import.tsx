import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useText } from '../../components/text.tsx';

/** Takes an import back; confirmed first, because it withdraws what later work may rest on. */
export function UndoImport({ batch }: { batch: { id: number; fileName: string } }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('imports.undone') }),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.6} />}
        onClick={() => setAsking(true)}
      >
        {t('imports.undo')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('imports.undoTitle', { file: batch.fileName })}
        confirmLabel={t('imports.undo')}
        isDangerous
        isBusy={undo.isPending}
        onConfirm={() => undo.mutate({ batchId: batch.id })}
        onClose={() => setAsking(false)}
      >
        {t('imports.undoText')}
      </ConfirmDialog>
    </>
  );
}
