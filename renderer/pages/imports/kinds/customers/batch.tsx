import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomersPreview } from '../../../../../shared/contract/imports/customers.ts';
import { api } from '../../../../client/client.ts';
import { useText } from '../../../../components/text/text.tsx';
import type { Batch } from '../../parts/batch/batch-columns.tsx';
import { ListBatch } from '../../parts/batch/list-batch.tsx';
import { CustomerChoices } from './customer-choices.tsx';
import { CustomerRows } from './customer-rows.tsx';

/** An imported list of customers: what it changes of their cards. */
export function CustomersBatch({ batch }: { batch: Batch }) {
  return batch.summary?.kind === 'customers' ? <Cards batch={batch} summary={batch.summary} /> : null;
}

function Cards({ batch, summary }: { batch: Batch; summary: CustomersPreview }) {
  const { t } = useText();
  const [policy, setPolicy] = useState(summary.policy);
  const asked = useQuery(api.imports.changes.queryOptions({ input: { batchId: batch.id, policy, limit: 1 } })).data;
  const data = asked?.kind === 'customers' ? asked : undefined;
  const counts = data?.counts;
  const isIdle = counts !== undefined && (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0) === 0;
  return (
    <ListBatch
      batch={batch}
      summary={summary}
      decisions={{ policy }}
      phase="apply"
      isIdle={isIdle}
      discardTo="/customers/complete"
      next={{ href: '/customers', label: t('importsCustomers.seeCustomers') }}
      choices={
        <CustomerChoices
          policy={policy}
          onChange={setPolicy}
          hasUnmatched={(summary.counts.new ?? 0) + (summary.counts.unmatched ?? 0) > 0}
          keptCount={data?.keptCount ?? 0}
        />
      }
      rows={{
        title: t('importsCustomers.changes'),
        content: <CustomerRows batchId={batch.id} policy={policy} counts={counts} />,
      }}
    />
  );
}
