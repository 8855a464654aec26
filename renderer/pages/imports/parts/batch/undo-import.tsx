import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../../../client/client.ts';
import { ConfirmDialog } from '../../../../components/dialog/confirm-dialog.tsx';
import { LastingAct } from '../../../../components/text/lasting-act.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useProgress } from '../../../../hooks/use-progress.ts';
import { ImportProgress } from '../staging/import-progress.tsx';

type UndoImportProps = {
  batch: { id: number; fileName: string };
  /** The texts of the confirmation and of the notification, where the import did not bring documents. */
  text?: string;
  done?: string;
};

/** Undoes an import. It asks first, because acts made later may rest on what it withdraws. */
export function UndoImport({ batch, text, done }: UndoImportProps) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const { step, run, cancel } = useProgress();

  async function undo() {
    const undone = await run((signal) => client.imports.undo({ batchId: batch.id }, { signal }), 'undo');
    if (undone) notifications.show({ color: 'ok', message: done ?? t('imports.undone') });
    setAsking(false);
  }

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
        closeLabel={t(step ? 'common.stop' : 'common.goBack')}
        isDangerous
        isBusy={step !== null}
        onConfirm={() => void undo()}
        onClose={() => (step ? cancel() : setAsking(false))}
      >
        {step ? (
          <ImportProgress step={step} />
        ) : (
          <>
            <p>{text ?? t('imports.undoText')}</p>
            <LastingAct kind="imports.undo" />
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
