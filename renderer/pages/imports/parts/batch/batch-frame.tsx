import type { ReactNode } from 'react';
import { BackLink } from '../../../../components/layout/back-link.tsx';
import { Page } from '../../../../components/layout/page.tsx';
import { PageHeader } from '../../../../components/layout/page-header.tsx';
import { LastingAct } from '../../../../components/text/lasting-act.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import type { useProgress } from '../../../../hooks/use-progress.ts';
import { ImportProgress } from '../staging/import-progress.tsx';
import { NextFile, QueuePlace } from '../staging/next-file.tsx';
import { type Batch, BatchBadge } from './batch-columns.tsx';
import { DiscardImport } from './discard-import.tsx';
import { UndoImport } from './undo-import.tsx';

type BatchFrameProps = {
  batch: Batch;
  /** What is said of the file beside its name. */
  detail: string;
  applying: Pick<ReturnType<typeof useProgress>, 'step' | 'cancel'>;
  /** The button that applies the batch; null while a question is open. */
  applyButton: ReactNode;
  /** A question to answer before applying, or nothing. */
  question?: ReactNode;
  /** The screen one comes back to when the batch is not to be applied. */
  discardTo: string;
  undo?: { text: string; done: string };
  /** What applying will do; `isLasting` when that cannot be taken back by Undo. */
  intent: { text: string; isLasting: boolean };
  applied: { title: string; text?: string; actions: ReactNode };
  /** Tells that the same content was imported before; null when it was not. */
  already: string | null;
  children: ReactNode;
};

/** The screen of an import, whatever its kind: its state, applying, discarding and undoing it. */
export function BatchFrame(props: BatchFrameProps) {
  const { t } = useText();
  const { batch, intent, applied } = props;
  const { step, cancel } = props.applying;
  const isStaged = batch.state === 'staged';
  return (
    <Page>
      <PageHeader
        above={<BackLink href="/imports">{t('imports.title')}</BackLink>}
        title={batch.fileName}
        detail={
          <>
            {isStaged ? <QueuePlace /> : null}
            <BatchBadge state={batch.state} /> {props.detail}
          </>
        }
        actions={
          isStaged && !step ? (
            <>
              <DiscardImport batch={batch} backTo={props.discardTo} />
              {props.applyButton}
            </>
          ) : batch.state === 'applied' ? (
            <UndoImport batch={batch} {...props.undo} />
          ) : undefined
        }
      />
      {step ? <ImportProgress step={step} onCancel={cancel} /> : props.question}
      {isStaged ? (
        <Notice tone="info">
          <p>{intent.text}</p>
          {intent.isLasting ? <LastingAct kind="imports.apply" /> : null}
        </Notice>
      ) : (
        <NextFile />
      )}
      {batch.state === 'applied' ? (
        <Notice tone="ok" title={applied.title} actions={applied.actions}>
          {applied.text}
        </Notice>
      ) : null}
      {isStaged && props.already !== null ? <Notice tone="warn">{props.already}</Notice> : null}
      {props.children}
    </Page>
  );
}
