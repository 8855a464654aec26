import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** A document that is an invoice or, where the accounts cut an invoice by due date, a part of one. */
export type InvoicePart = {
  readonly id: number;
  readonly customerId: number;
  readonly reference: string;
  readonly issuedOn: Day;
};

/**
 * What the parts of one invoice share: its customer, number and day. A document without a number is an invoice of its own.
 * The recovery indemnity is owed once for an invoice (C. com. D441-5), however many due dates it has.
 */
export function invoiceKey({ id, customerId, reference, issuedOn }: InvoicePart): string {
  return JSON.stringify(reference === '' ? [customerId, id] : [customerId, reference, issuedOn]);
}

/** Keeps the indemnity of the first of `rows` of each invoice; none of an invoice among `claimed`, where it was asked for before. */
export function indemnityOnce<Row extends InvoicePart & { readonly indemnityCents: Cents }>(
  rows: readonly Row[],
  claimed: ReadonlySet<string>,
): Row[] {
  const seen = new Set(claimed);
  return rows.map((row) => {
    const key = invoiceKey(row);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst ? row : { ...row, indemnityCents: 0 };
  });
}
