import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../../../client/client.ts';
import { tellDone } from '../../../../client/tell-done.ts';
import { ConfirmDialog } from '../../../../components/dialog/confirm-dialog.tsx';
import { useText } from '../../../../components/text/text.tsx';
import type { Batch } from './batch-columns.tsx';

type DiscardImportProps = { batch: Pick<Batch, 'id' | 'fileName'>; backTo: string };

/**
 * Drops an import that waits to be applied, and goes back to where files are chosen; confirmed first, because what was read and chosen
 * cannot be brought back.
 */
export function DiscardImport({ batch, backTo }: DiscardImportProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const discard = useMutation(
    api.imports.discard.mutationOptions({
      // The page is left at once, because the import it shows must not be read again while it is deleted.
      onMutate: () => navigate(backTo),
      onSuccess: () => tellDone(t('imports.discarded')),
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('imports.discard')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('imports.discardTitle', { file: batch.fileName })}
        confirmLabel={t('imports.discard')}
        closeLabel={t('common.goBack')}
        isDangerous
        onConfirm={() => discard.mutate({ batchId: batch.id })}
        onClose={() => setAsking(false)}
      >
        <p>{t('imports.discardText')}</p>
      </ConfirmDialog>
    </>
  );
}
