import { Checkbox } from '@mantine/core';
import { type Icon, IconEqual, IconPlus, IconQuestionMark } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InspectionOf, PreviewOf } from '../../../../../shared/contract/imports-kinds.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import {
  type PaymentChange,
  type PaymentField,
  paymentFacts,
  paymentReading,
} from '../../../../../shared/domain/imports/payments.ts';
import { api } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { Section } from '../../../../components/layout/page.tsx';
import { DataTable } from '../../../../components/table/data-table.tsx';
import type { Column } from '../../../../components/table/table-columns.ts';
import { DayText } from '../../../../components/text/day-text.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { StatusBadge, type Tone } from '../../../../components/text/status-badge.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../../../hooks/use-pages.ts';
import type { Batch } from '../../parts/batch-columns.tsx';
import { ListBatch } from '../../parts/list-batch.tsx';
import { type DeclaredColumns, ListColumns } from '../../parts/list-columns.tsx';
import { ListFacts } from '../../parts/list-facts.tsx';

const looks: Record<PaymentChange['outcome'], { icon: Icon; tone: Tone }> = {
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
  const text = useText();
  const { t } = text;
  const [entersAlike, setEntersAlike] = useState(summary.entersAlike);
  const query = useInfiniteQuery(
    api.imports.changes.infiniteOptions({
      input: (cursor: string | undefined) => ({ batchId: batch.id, entersAlike, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
      select: (data) => ({ ...data, pages: data.pages.flatMap((page) => (page.kind === 'payments' ? [page] : [])) }),
    }),
  );
  const { tableProps } = usePages(query);
  const totals = query.data?.pages[0]?.totals ?? summary.totals;
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
          <DataTable
            label={t('importsPayments.payments')}
            columns={columnsOf(text)}
            rowKey={(row) => row.line}
            maxHeight={420}
            {...tableProps}
            empty={<EmptyState icon={IconEqual} text={t('importsPayments.none')} />}
          />
        ),
      }}
    />
  );
}

/** Row by row, what becomes of each payment: the invoices it pays, or the one already there for which it is left out. */
function columnsOf(text: Text): Column<PaymentChange>[] {
  const { t, number } = text;
  return [
    { key: 'line', header: t('imports.line'), width: 70, align: 'end', cell: (row) => number(row.line) },
    { key: 'customer', header: t('customers.customer'), width: 180, grow: 2, cell: (row) => row.customerName },
    {
      key: 'paidOn',
      header: t('importsPayments.column.paidOn'),
      width: 120,
      cell: (row) => <DayText day={row.paidOn} />,
    },
    {
      key: 'reference',
      header: t('documents.reference'),
      width: 130,
      grow: 1,
      cell: (row) => row.reference || row.label,
    },
    {
      key: 'amount',
      header: t('documents.amount'),
      width: 110,
      align: 'end',
      cell: (row) => <Money cents={row.amountCents} bare />,
    },
    { key: 'state', header: t('common.state'), width: 120, cell: (row) => <Outcome outcome={row.outcome} /> },
    {
      key: 'pays',
      header: t('importsPayments.pays'),
      width: 250,
      grow: 3,
      cell: (row) => <span title={paysOf(text, row)}>{paysOf(text, row)}</span>,
    },
  ];
}

function Outcome({ outcome }: Pick<PaymentChange, 'outcome'>) {
  const { t } = useText();
  const { icon, tone } = looks[outcome];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`importsPayments.state.${outcome}`)}
    </StatusBadge>
  );
}

/** The invoices a payment pays and why, or the payment already there for which it is left out. */
function paysOf(
  { t, day, money, number }: Text,
  { outcome, known, twinLine, reason, allocations }: PaymentChange,
): string {
  if (outcome !== 'new' && known) {
    const named = { paidOn: day(known.paidOn), reference: known.reference };
    return known.fileName === null
      ? t('importsPayments.knownAs', named).trim()
      : t('importsPayments.knownAsOf', { ...named, file: known.fileName });
  }
  if (outcome === 'alike' && twinLine !== null) return t('importsPayments.twinOf', { line: number(twinLine) });
  if (reason === null) return t('importsPayments.paysNone');
  const parts = allocations.map(({ reference, amountCents }) => `${reference} ${money(amountCents)}`);
  return `${parts.join(', ')} · ${t(`allocations.reason.${reason}`)}`;
}
