import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';

/** What a proposal would allocate. */
export function takenCents({ debits }: ProposedAllocation): number {
  return debits.reduce((sum, debit) => sum + debit.takenCents, 0);
}

/** A credit, why it is thought to pay these documents, and how much of them. */
export function proposedColumns({ t, money }: Text): Column<ProposedAllocation>[] {
  const creditOf = ({ credit }: ProposedAllocation) => [credit.reference, credit.label].filter(Boolean).join(' · ');
  const paidBy = ({ debits, currency }: ProposedAllocation) =>
    debits.map((debit) => `${debit.reference} (${money(debit.takenCents, currency)})`).join(', ');
  return [
    {
      key: 'customer',
      header: t('customers.customer'),
      width: 120,
      grow: 2,
      wraps: true,
      cell: (row) => row.customerName,
    },
    { key: 'credit', header: t('allocations.credit'), width: 190, grow: 3, wraps: true, cell: creditOf },
    { key: 'issuedOn', header: t('allocations.of'), width: 96, cell: (row) => <DayText day={row.credit.issuedOn} /> },
    {
      key: 'amount',
      header: t('allocations.amount'),
      width: 104,
      align: 'end',
      cell: (row) => <Money cents={row.credit.openCents} currency={row.currency} />,
    },
    {
      key: 'reason',
      header: t('allocations.reason'),
      width: 168,
      grow: 1,
      wraps: true,
      cell: (row) => t(`allocations.reason.${row.reason}`),
    },
    { key: 'documents', header: t('allocations.documents'), width: 175, grow: 3, wraps: true, cell: paidBy },
    {
      key: 'taken',
      header: t('allocations.taken'),
      width: 104,
      align: 'end',
      cell: (row) => <Money cents={takenCents(row)} currency={row.currency} strong />,
    },
  ];
}
