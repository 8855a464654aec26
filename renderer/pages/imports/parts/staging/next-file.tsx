import { Button } from '@mantine/core';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { ImportProgress } from './import-progress.tsx';
import { forgetQueue, useImportQueue } from './import-queue.ts';
import { useStageImport } from './use-stage-import.ts';

/** A link to the next of the files chosen together, once the present one is applied or dropped, and the files that could not be read. */
export function NextFile() {
  const { t } = useText();
  const { total, left } = useImportQueue();
  const { step, cancel, readNext } = useStageImport();
  if (step) return <ImportProgress step={step} onCancel={cancel} />;
  const [next] = left;
  return (
    <>
      <UnreadFiles />
      {next ? (
        <Notice
          tone="info"
          title={t('imports.queued', { count: left.length })}
          actions={
            <>
              <Button variant="default" onClick={forgetQueue}>
                {t('imports.queueForget')}
              </Button>
              <Button onClick={() => void readNext()}>{t('imports.queueNext')}</Button>
            </>
          }
        >
          {total > 1
            ? `${t('imports.queuePlace', { place: total - left.length + 1, total })} · ${next.name}`
            : next.name}
        </Notice>
      ) : null}
    </>
  );
}

function UnreadFiles() {
  const { t, failure: sentenceOf } = useText();
  const { failures } = useImportQueue();
  return failures.map(({ name, failure }) => (
    <Notice key={name} tone="late" title={t('imports.unread', { name })}>
      {sentenceOf(failure)}
    </Notice>
  ));
}

/** The place of the present file among those chosen together, such as « 2 sur 5 »; nothing for a file chosen alone. */
export function QueuePlace() {
  const { t } = useText();
  const { total, left } = useImportQueue();
  return total > 1 ? <strong>{t('imports.queuePlace', { place: total - left.length, total })} · </strong> : null;
}
