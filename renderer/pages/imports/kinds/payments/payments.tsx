import { Checkbox } from '@mantine/core';
import { IconEqual, IconPlus, IconQuestionMark } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InspectionOf, PreviewOf } from '../../../../../shared/contract/imports/kinds.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import {
  type ImportPaymentColumn,
  importPaymentList,
  type PaymentChange,
  type PaymentField,
  paymentFacts,
  paymentReading,
} from '../../../../../shared/domain/imports/payments.ts';
import { importPaymentWords } from '../../../../../shared/i18n/lists/import-payment-words.ts';
import { api } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import type { Look } from '../../../../components/list/list-columns.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { StateBadge, type StateLooks } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useList } from '../../../../hooks/use-list.ts';
import type { Batch } from '../../parts/batch/batch-columns.tsx';
import { ChangeList } from '../../parts/batch/change-list.tsx';
import { ListBatch } from '../../parts/batch/list-batch.tsx';
import { type DeclaredColumns, ListColumns } from '../../parts/columns/list-columns.tsx';
import { ListFacts } from '../../parts/columns/list-facts.tsx';

const looks: StateLooks<PaymentChange['outcome']> = {
  new: { icon: IconPlus, tone: 'ok' },
  known: { icon: IconEqual, tone: 'neutral' },
  alike: { icon: IconQuestionMark, tone: 'warn' },
};

const columns: DeclaredColumns<PaymentField, InspectionOf<'payments'>> = {
  kind: 'payments',
  ...importKinds.payments,
  reading: paymentReading,
  fileOf: (found) => (found.kind === 'payments' ? found : null),
  toOptions: ({ sheet, columns: chosen, dateOrder }) => ({ payments: { sheet, columns: chosen, dateOrder } }),
};

/** Maps the columns of a list of payments. */
export function PaymentsColumns({ fileToken }: { fileToken: string }) {
  return <ListColumns declared={columns} fileToken={fileToken} />;
}

/** An imported list of payments: what it enters, and which invoices that pays. */
export function PaymentsBatch({ batch }: { batch: Batch }) {
  return batch.summary?.kind === 'payments' ? <Payments batch={batch} summary={batch.summary} /> : null;
}

function Payments({ batch, summary }: { batch: Batch; summary: PreviewOf<'payments'> }) {
  const { t } = useText();
  const [entersAlike, setEntersAlike] = useState(summary.entersAlike);
  const view = useList('importPayments', importPaymentList, 'changes.');
  const input = { batchId: batch.id, entersAlike, limit: 1 };
  const asked = useQuery(api.imports.changes.queryOptions({ input, placeholderData: keepPreviousData })).data;
  const totals = asked?.kind === 'payments' ? asked.totals : summary.totals;
  const alike = summary.totals.counts.alike;
  return (
    <ListBatch
      batch={batch}
      summary={summary}
      decisions={{ entersAlike }}
      phase="enter"
      isIdle={totals.counts.new === 0}
      discardTo="/imports"
      next={{ href: '/allocations', label: t('allocations.link') }}
      choices={
        alike > 0 ? (
          <Section>
            <Checkbox
              label={t('importsPayments.enterAlike')}
              description={t('importsPayments.enterAlikeText', { count: alike })}
              checked={entersAlike}
              onChange={(event) => setEntersAlike(event.currentTarget.checked)}
            />
          </Section>
        ) : null
      }
      facts={
        <>
          <ListFacts kind="payments" facts={paymentFacts(totals)} refused={batch.issueCount} />
          {totals.partly > 0 ? (
            <Notice tone="info">{t('importsPayments.partly', { count: totals.partly })}</Notice>
          ) : null}
        </>
      }
      rows={{
        title: t('importsPayments.payments'),
        content: (
          <ChangeList
            batchId={batch.id}
            decisions={{ entersAlike }}
            view={view}
            words={importPaymentWords}
            looks={rowLooks}
            pageOf={(changes) => (changes.kind === 'payments' ? changes : null)}
            label={t('importsPayments.payments')}
            rowKey={(row) => row.line}
            none={t('importsPayments.none')}
          />
        ),
      }}
    />
  );
}

const rowLooks: Partial<Record<ImportPaymentColumn, Look<PaymentChange>>> = {
  customerName: { width: 160, grow: 2 },
  reference: { width: 120, grow: 1 },
  outcome: { width: 120, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
  pays: { width: 230, grow: 3, cell: (row) => <Pays row={row} /> },
};

function Outcome({ outcome }: Pick<PaymentChange, 'outcome'>) {
  const { t } = useText();
  return (
    <StateBadge looks={looks} state={outcome}>
      {t(`importsPayments.state.${outcome}`)}
    </StateBadge>
  );
}

function Pays({ row }: { row: PaymentChange }) {
  const { language } = useText();
  const told = String(importPaymentWords.pays.value(row, language));
  return <span title={told}>{told}</span>;
}
