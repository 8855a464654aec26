import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import { DayText } from '../../components/day-text.tsx';
import { Money } from '../../components/money.tsx';
import type { Column } from '../../components/table-columns.ts';
import type { Text } from '../../components/text.tsx';

/** What a proposal would allocate. */
export function takenCents({ debits }: ProposedAllocation): number {
  return debits.reduce((sum, debit) => sum + debit.takenCents, 0);
}

/** A credit, why it is thought to pay these documents, and how much of them. */
export function proposedColumns({ t, money }: Text): Column<ProposedAllocation>[] {
  const creditOf = ({ credit }: ProposedAllocation) => [credit.reference, credit.label].filter(Boolean).join(' · ');
  const paidBy = ({ debits, currency }: ProposedAllocation) =>
    debits.map((debit) => `${debit.reference} (${money(debit.takenCents, currency)})`).join(', ');
  const clipped = (text: string) => <span title={text}>{text}</span>;
  return [
    {
      key: 'customer',
      header: t('customers.customer'),
      width: 120,
      grow: 2,
      cell: (row) => clipped(row.customerName),
    },
    { key: 'credit', header: t('allocations.credit'), width: 130, grow: 3, cell: (row) => clipped(creditOf(row)) },
    { key: 'issuedOn', header: t('allocations.of'), width: 100, cell: (row) => <DayText day={row.credit.issuedOn} /> },
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
      width: 150,
      grow: 2,
      cell: (row) => clipped(t(`allocations.reason.${row.reason}`)),
    },
    { key: 'documents', header: t('allocations.documents'), width: 140, grow: 3, cell: (row) => clipped(paidBy(row)) },
    {
      key: 'taken',
      header: t('allocations.taken'),
      width: 104,
      align: 'end',
      cell: (row) => <Money cents={takenCents(row)} currency={row.currency} strong />,
    },
  ];
}
