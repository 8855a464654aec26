import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RepeatedAs } from '../../../../../shared/contract/imports/sources.ts';
import { type FileQuestion as QuestionCode, unanswered } from '../../../../../shared/domain/imports/file-issues.ts';
import { importKinds, isOfSource } from '../../../../../shared/domain/imports/kinds.ts';
import { client } from '../../../../client/client.ts';
import { MainAct } from '../../../../components/form/main-act.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useProgress } from '../../../../hooks/use-progress.ts';
import { type Batch, periodOf } from '../../parts/batch/batch-columns.tsx';
import { BatchFrame } from '../../parts/batch/batch-frame.tsx';
import { FileIssues } from '../../parts/batch/file-issues.tsx';
import { columnsPath } from '../../parts/staging/columns-path.ts';
import { fileOf } from '../../parts/staging/staged-files.ts';
import { FileQuestion } from './file-question.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSummary } from './import-summary.tsx';
import { Warnings } from './import-warnings.tsx';
import { OwedSentence } from './owed-sentence.tsx';
import { RepeatedLines } from './repeated-lines.tsx';

/** An imported source of the ledger: what it changes of the documents. */
export function SourceBatch({ batch }: { batch: Batch }) {
  const text = useText();
  const { t } = text;
  const applying = useProgress();
  const isStaged = batch.state === 'staged';
  const summary = batch.summary !== null && isOfSource(batch.summary) ? batch.summary : null;
  const [accepted, setAccepted] = useState<readonly QuestionCode[]>([]);
  const [asked] = isStaged ? unanswered(summary?.fileIssues ?? [], accepted) : [];
  const repeated = isStaged ? (summary?.repeated ?? null) : null;
  const apply = (as?: RepeatedAs) =>
    void applying.run(
      (signal) => client.imports.apply({ batchId: batch.id, repeated: as, accepted: [...accepted] }, { signal }),
      'apply',
    );
  const siren = summary?.siren ? ` · ${t('app.siren')} ${summary.siren}` : '';
  const name = summary?.alreadyImportedAs ?? null;
  // The file is at hand until the page is loaded again.
  const token = fileOf(batch.id);
  const described = summary?.fileIssues.some(({ code }) => code === 'unusedCustomerColumns') ? token : undefined;
  const { readsUnasked, keepsLines } = importKinds[batch.kind];
  // An XML file has no columns.
  const columnsOf = readsUnasked && batch.format !== 'fecXml' && isStaged ? token : undefined;
  return (
    <BatchFrame
      batch={batch}
      detail={`${batch.format.toUpperCase()} · ${periodOf(text, batch)}${siren}`}
      applying={applying}
      applyButton={asked || repeated !== null ? null : <MainAct onClick={() => apply()}>{t('imports.apply')}</MainAct>}
      question={
        asked ? (
          <FileQuestion {...asked} onAccept={() => setAccepted([...accepted, asked.code])} />
        ) : repeated === null ? null : (
          <RepeatedLines repeated={repeated} onChoose={apply} />
        )
      }
      discardTo="/imports"
      intent={{ text: t('imports.previewText'), isLasting: true }}
      applied={{
        title: t('imports.applied'),
        text: t('imports.appliedText'),
        actions: (
          <>
            {described === undefined ? null : (
              <Button component={Link} href={columnsPath('customers', described)}>
                {t('imports.completeCustomers')}
              </Button>
            )}
            <Button component={Link} href="/balance" variant="default">
              {t('imports.seeBalance')}
            </Button>
            <Button component={Link} href="/allocations" variant="default">
              {t('allocations.link')}
            </Button>
            <Button component={Link} href="/reminders?tab=proposals" variant="default">
              {t('imports.seeReminders')}
            </Button>
          </>
        ),
      }}
      already={name === null ? null : t(keepsLines ? 'imports.already' : 'imports.alreadyList', { name })}
    >
      {summary ? <FileIssues fileIssues={summary.fileIssues} isStaged={isStaged} /> : null}
      {columnsOf === undefined ? null : (
        <Anchor component={Link} href={columnsPath(batch.kind, columnsOf)} w="fit-content">
          {t('imports.seeColumns')}
        </Anchor>
      )}
      {summary?.owed && batch.state !== 'undone' ? <OwedSentence owed={summary.owed} isStaged={isStaged} /> : null}
      {summary ? <ImportSummary summary={summary} isStaged={isStaged} /> : null}
      {isStaged ? <Warnings batchId={batch.id} /> : null}
      <ImportRows batch={batch} />
    </BatchFrame>
  );
}
