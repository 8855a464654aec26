import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CustomersPreview } from '../../../shared/contract/imports-customers.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useProgress } from '../../hooks/use-progress.ts';
import { type Batch, BatchBadge } from '../imports/parts/batch-columns.tsx';
import { DiscardImport } from '../imports/parts/discard-import.tsx';
import { ImportProgress } from '../imports/parts/import-progress.tsx';
import { NextFile } from '../imports/parts/next-file.tsx';
import { UndoImport } from '../imports/parts/undo-import.tsx';
import { CustomerChoices } from './customer-choices.tsx';
import { CustomerRows } from './customer-rows.tsx';

type Policy = CustomersPreview['policy'];

/** An imported list of customers: the changes it will make to their cards while it waits, or those it made once applied. */
export function CustomerBatchPage({ batch, summary }: { batch: Batch; summary: CustomersPreview }) {
  const { t } = useText();
  const [policy, setPolicy] = useState<Policy>(summary.policy);
  const isStaged = batch.state === 'staged';
  const input = { batchId: batch.id, policy };
  const asked = useQuery(api.imports.changes.queryOptions({ input: { ...input, limit: 1 } })).data;
  const data = asked?.kind === 'customers' ? asked : undefined;
  const { step, run, cancel } = useProgress();
  const counts = data?.counts;
  const isIdle = counts !== undefined && (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0) === 0;
  return (
    <Page>
      <PageHeader
        above={<BackLink href="/imports">{t('imports.title')}</BackLink>}
        title={batch.fileName}
        detail={
          <>
            <BatchBadge state={batch.state} /> {t('customerImports.file')} · {batch.format.toUpperCase()}
          </>
        }
        actions={
          isStaged && !step ? (
            <>
              <DiscardImport batch={batch} backTo="/customers/complete" />
              <Button onClick={() => void run((signal) => client.imports.apply(input, { signal }), 'apply')}>
                {t('customerImports.apply')}
              </Button>
            </>
          ) : batch.state === 'applied' ? (
            <UndoImport batch={batch} text={t('customerImports.undoText')} done={t('customerImports.undone')} />
          ) : undefined
        }
      />
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
      {isStaged ? (
        <Notice tone="info">
          <p>{isIdle ? t('customerImports.nothing') : t('customerImports.previewText')}</p>
          {isIdle ? null : <LastingAct kind="imports.apply" />}
        </Notice>
      ) : (
        <NextFile />
      )}
      {batch.state === 'applied' ? (
        <Notice
          tone="ok"
          title={t('customerImports.applied')}
          actions={
            <>
              <Button component={Link} href="/customers" variant="default">
                {t('customerImports.seeCustomers')}
              </Button>
              <Button component={Link} href="/reminders" variant="default">
                {t('imports.seeReminders')}
              </Button>
            </>
          }
        />
      ) : null}
      {isStaged && summary.alreadyImportedAs !== null ? (
        <Notice tone="warn">{t('customerImports.already', { name: summary.alreadyImportedAs })}</Notice>
      ) : null}
      {isStaged && !step ? (
        <CustomerChoices
          policy={policy}
          onChange={setPolicy}
          hasUnmatched={(summary.counts.new ?? 0) + (summary.counts.unmatched ?? 0) > 0}
          keptCount={data?.keptCount ?? 0}
        />
      ) : null}
      <CustomerRows batch={batch} policy={policy} counts={counts} />
    </Page>
  );
}
