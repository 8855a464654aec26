import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CustomersPreview } from '../../../../../shared/contract/imports-customers.ts';
import { api, client } from '../../../../client/client.ts';
import { useText } from '../../../../components/text/text.tsx';
import { useProgress } from '../../../../hooks/use-progress.ts';
import type { Batch } from '../../parts/batch-columns.tsx';
import { BatchFrame } from '../../parts/batch-frame.tsx';
import { FileIssues } from '../../parts/file-issues.tsx';
import { CustomerChoices } from './customer-choices.tsx';
import { CustomerRows } from './customer-rows.tsx';

/** An imported list of customers: what it changes of their cards. */
export function CustomersBatch({ batch }: { batch: Batch }) {
  return batch.summary?.kind === 'customers' ? <Cards batch={batch} summary={batch.summary} /> : null;
}

function Cards({ batch, summary }: { batch: Batch; summary: CustomersPreview }) {
  const { t } = useText();
  const [policy, setPolicy] = useState(summary.policy);
  const isStaged = batch.state === 'staged';
  const input = { batchId: batch.id, policy };
  const asked = useQuery(api.imports.changes.queryOptions({ input: { ...input, limit: 1 } })).data;
  const data = asked?.kind === 'customers' ? asked : undefined;
  const applying = useProgress();
  const counts = data?.counts;
  const isIdle = counts !== undefined && (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0) === 0;
  const name = summary.alreadyImportedAs;
  return (
    <BatchFrame
      batch={batch}
      detail={`${t('imports.named.customers')} · ${batch.format.toUpperCase()}`}
      applying={applying}
      applyButton={
        <Button onClick={() => void applying.run((signal) => client.imports.apply(input, { signal }), 'apply')}>
          {t('importsCustomers.apply')}
        </Button>
      }
      discardTo="/customers/complete"
      undo={{ text: t('importsCustomers.undoText'), done: t('importsCustomers.undone') }}
      intent={{ text: isIdle ? t('importsCustomers.nothing') : t('importsCustomers.previewText'), isLasting: !isIdle }}
      applied={{
        title: t('importsCustomers.applied'),
        actions: (
          <>
            <Button component={Link} href="/customers" variant="default">
              {t('importsCustomers.seeCustomers')}
            </Button>
            <Button component={Link} href="/reminders" variant="default">
              {t('imports.seeReminders')}
            </Button>
          </>
        ),
      }}
      already={name === null ? null : t('importsCustomers.already', { name })}
    >
      <FileIssues fileIssues={summary.fileIssues} isStaged={isStaged} />
      {isStaged && !applying.step ? (
        <CustomerChoices
          policy={policy}
          onChange={setPolicy}
          hasUnmatched={(summary.counts.new ?? 0) + (summary.counts.unmatched ?? 0) > 0}
          keptCount={data?.keptCount ?? 0}
        />
      ) : null}
      <CustomerRows batch={batch} policy={policy} counts={counts} />
    </BatchFrame>
  );
}
