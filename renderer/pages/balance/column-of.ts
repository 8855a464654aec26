import type { DocumentRow } from '../../../shared/contract/customers.ts';
import { lateColumns } from '../../../shared/domain/ageing.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import type { BalanceOnScreen } from './use-balance-view.ts';

/** The one column of the aged balance an open document is in; the same rule as the SQL of the report. */
export function columnOf(document: DocumentRow, { asOf, basis, buckets }: BalanceOnScreen): string {
  if (document.side === 'credit') {
    if (document.kind === 'creditNote') return 'creditNotes';
    return document.kind === 'deposit' ? 'deposits' : 'payments';
  }
  const countedFrom = basis === 'due' ? document.dueOn : document.issuedOn;
  if (countedFrom === null) return 'noDueDate';
  const daysLate = daysBetween(countedFrom, asOf);
  if (daysLate <= 0) return 'notDue';
  return lateColumns(buckets).find(({ to }) => to === null || daysLate <= to)?.name ?? 'notDue';
}
