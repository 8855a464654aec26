import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { Known } from './acts.ts';
import { inOrder } from './lists.ts';

/** The terms of the firm: thirty days. */
const terms = 30;

/**
 * The due date of an invoice of the ledgers: the one that the newest list which names it gives, else by the firm's terms.
 * Source: ../../../research/formats.md §1.5.
 */
export function dueOnOf(known: Known, invoice: { customer: string; reference: string; issuedOn: Day }): Day {
  const rows = inOrder(known.lists).flatMap(({ file }) => file.rows);
  const row = rows.findLast(
    ({ customer, reference, cents, isRefused }) =>
      !isRefused && cents > 0 && customer === invoice.customer && reference === invoice.reference,
  );
  return row?.dueOn ?? addDays(invoice.issuedOn, terms);
}
