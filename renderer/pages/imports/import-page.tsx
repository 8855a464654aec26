import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import type { RepeatedAs } from '../../../shared/contract/imports.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { CustomerBatchPage } from '../customer-imports/index.ts';
import { FileIssues } from './file-issues.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSummary } from './import-summary.tsx';
import { Warnings } from './import-warnings.tsx';
import { type Batch, BatchBadge, periodOf } from './parts/batch-columns.tsx';
import { DiscardImport } from './parts/discard-import.tsx';
import { ImportProgress } from './parts/import-progress.tsx';
import { NextFile, QueuePlace } from './parts/next-file.tsx';
import { UndoImport } from './parts/undo-import.tsx';
import { RepeatedLines } from './repeated-lines.tsx';

/** An import: the changes it will make while it waits, or those it made once applied. */
export function ImportPage() {
  const batchId = Number(useParams().id);
  const query = useQuery(api.imports.get.queryOptions({ input: { batchId } }));
  return (
    <QueryState thing="import" {...stateOf(query)}>
      {(batch) =>
        batch.customers ? <CustomerBatchPage batch={batch} summary={batch.customers} /> : <BatchPage batch={batch} />
      }
    </QueryState>
  );
}

function BatchPage({ batch }: { batch: Batch }) {
  const text = useText();
  const { t } = text;
  const { step, run, cancel } = useProgress();
  const isStaged = batch.state === 'staged';
  const repeated = isStaged ? (batch.summary?.repeated ?? null) : null;
  const apply = (as?: RepeatedAs) =>
    void run((signal) => client.imports.apply({ batchId: batch.id, repeated: as }, { signal }), 'apply');
  return (
    <Page>
      <PageHeader
        above={<BackLink href="/imports">{t('imports.title')}</BackLink>}
        title={batch.fileName}
        detail={
          <>
            {isStaged ? <QueuePlace /> : null}
            <BatchBadge state={batch.state} /> {batch.format.toUpperCase()} · {periodOf(text, batch)}
            {batch.summary?.siren ? ` · ${t('app.siren')} ${batch.summary.siren}` : null}
          </>
        }
        actions={
          isStaged && !step ? (
            <>
              <DiscardImport batch={batch} backTo="/imports" />
              {repeated === null ? <Button onClick={() => apply()}>{t('imports.apply')}</Button> : null}
            </>
          ) : batch.state === 'applied' ? (
            <UndoImport batch={batch} />
          ) : undefined
        }
      />
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
      {repeated !== null && !step ? <RepeatedLines repeated={repeated} onChoose={apply} /> : null}
      {isStaged ? (
        <Notice tone="info">
          <p>{t('imports.previewText')}</p>
          <LastingAct kind="imports.apply" />
        </Notice>
      ) : (
        <NextFile />
      )}
      {batch.state === 'applied' ? (
        <Notice
          tone="ok"
          title={t('imports.applied')}
          actions={
            <>
              <Button component={Link} href="/balance" variant="default">
                {t('imports.seeBalance')}
              </Button>
              <Button component={Link} href="/allocations" variant="default">
                {t('allocations.link')}
              </Button>
              <Button component={Link} href="/reminders" variant="default">
                {t('imports.seeReminders')}
              </Button>
            </>
          }
        >
          {t('imports.appliedText')}
        </Notice>
      ) : null}
      {batch.summary?.alreadyImportedAs && isStaged ? (
        <Notice tone="warn">
          {t(batch.kind === 'ledger' ? 'imports.already' : 'imports.alreadyList', {
            name: batch.summary.alreadyImportedAs,
          })}
        </Notice>
      ) : null}
      {batch.summary ? <FileIssues summary={batch.summary} /> : null}
      {batch.summary ? <ImportSummary summary={batch.summary} isStaged={isStaged} /> : null}
      {isStaged ? <Warnings batchId={batch.id} /> : null}
      <ImportRows batch={batch} />
    </Page>
  );
}
