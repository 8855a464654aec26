import { z } from 'zod';

/** What a column of a list of payments may hold. */
export const paymentFields = [
  'paidOn',
  'customerCode',
  'customerName',
  'amount',
  'reference',
  'label',
  'invoice',
  'currency',
] as const;
export type PaymentField = (typeof paymentFields)[number];

/** True when the columns of a list of payments tell when, who and how much. */
export function tellsPayments(columns: readonly (PaymentField | null)[]): boolean {
  const namesCustomer = columns.includes('customerCode') || columns.includes('customerName');
  return namesCustomer && columns.includes('paidOn') && columns.includes('amount');
}

/** One payment of a list, as read; the amount is positive. */
export const paymentRow = z.object({
  lineNumber: z.int(),
  paidOn: z.string(),
  customerCode: z.string(),
  customerName: z.string(),
  amountCents: z.int().positive(),
  /** That of the payment itself, else the number of the invoice it pays; empty where the list gives neither. */
  reference: z.string(),
  label: z.string(),
  /** Number of the invoice it pays, as its own column says; empty where none does. */
  invoice: z.string(),
  raw: z.string(),
});
export type PaymentRow = z.infer<typeof paymentRow>;

/**
 * What becomes of a payment of a list: entered; left out because the very same is already there; left out because it looks like one that
 * the accounts or the user entered, unless the user says that it is another.
 */
export const paymentOutcomes = ['new', 'known', 'alike'] as const;
export type PaymentOutcome = (typeof paymentOutcomes)[number];
