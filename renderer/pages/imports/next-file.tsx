import { Button } from '@mantine/core';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../components/text.tsx';
import { ImportProgress } from './import-progress.tsx';
import { setImportQueue, useImportQueue } from './import-queue.ts';
import { useStageImport } from './use-stage-import.ts';

/** The way to the next of the files chosen together, once the one before is decided. */
export function NextFile() {
  const { t } = useText();
  const [next, ...others] = useImportQueue();
  const { step, cancel, choose } = useStageImport();
  if (step) return <ImportProgress step={step} onCancel={cancel} />;
  if (!next) return null;
  return (
    <Notice
      tone="info"
      title={t('imports.queued', { count: others.length + 1 })}
      actions={
        <>
          <Button variant="default" onClick={() => setImportQueue([])}>
            {t('imports.queueForget')}
          </Button>
          <Button
            onClick={() => {
              setImportQueue(others);
              void choose(next);
            }}
          >
            {t('imports.queueNext')}
          </Button>
        </>
      }
    >
      {next.name}
    </Notice>
  );
}
