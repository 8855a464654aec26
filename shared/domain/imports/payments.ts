import { z } from 'zod';
import { proposalReasons } from '../allocations/allocation-proposals.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';
import { dateOrders } from '../open-items/item.ts';
import { sumCents } from '../values/money.ts';
import type { ToldFact } from '../values/told-facts.ts';

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

const id = z.int().positive();

/** What one payment of the list becomes, or became. */
export const paymentChange = z.object({
  outcome: z.enum(paymentOutcomes),
  line: z.int(),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  paidOn: z.string(),
  reference: z.string(),
  label: z.string(),
  amountCents: z.int(),
  /** The invoices it pays, and why it is thought so; none where that is not certain. */
  reason: z.enum(proposalReasons).nullable(),
  allocations: z.array(z.object({ debitDocumentId: id, reference: z.string(), amountCents: z.int() })),
  /** The payment already there for which it is left out, as a sentence names it. */
  known: z.object({ reference: z.string(), paidOn: z.string(), fileName: z.string().nullable() }).nullable(),
  /** The line of the list that says the same payment, for which it is left out; absent from imports applied before it was told. */
  twinLine: z.int().nullable().default(null),
  /** Once entered. */
  documentId: id.nullable(),
  allocationIds: z.array(id),
});
export type PaymentChange = z.infer<typeof paymentChange>;

/** Number and sum of the payments by outcome, and what of the new ones is allocated. */
const paymentTotals = z.object({
  counts: z.record(z.enum(paymentOutcomes), z.int()),
  cents: z.record(z.enum(paymentOutcomes), z.int()),
  allocatedCents: z.int(),
  /** New payments of which something is not allocated. */
  partly: z.int(),
});
export type PaymentTotals = z.infer<typeof paymentTotals>;

/** What a list of payments says and is told, beside what every list does. */
export const paymentList = {
  fields: paymentFields,
  /** The order of dates is asked where every date of the file reads both ways. */
  options: { dateOrder: z.enum(dateOrders).optional() },
  /** Whether payments that look like one already there are entered all the same. */
  decisions: { entersAlike: z.boolean().optional() },
  inspected: {
    dateOrder: z.enum(dateOrders).nullable(),
    needsDateOrder: z.boolean(),
    /** Rows that are a payment, and their sum. */
    payments: z.int(),
    amountCents: z.int(),
    /** Totals and repeated headings left aside. */
    skippedRows: z.int(),
  },
  change: paymentChange,
  told: { entersAlike: z.boolean(), totals: paymentTotals },
  page: { totals: paymentTotals },
} as const;

/** What reading a list of payments tells of it, in this order. */
export const paymentReading = {
  rows: 'count',
  payments: 'count',
  amountCents: 'cents',
  skippedRows: 'count',
  issueCount: 'count',
} as const;

/** Numbers and sums of changes by outcome. */
export function paymentTotalsOf(changes: readonly PaymentChange[]): PaymentTotals {
  const of = (outcome: PaymentOutcome) => changes.filter((change) => change.outcome === outcome);
  const centsOf = (outcome: PaymentOutcome) => sumCents(of(outcome).map(({ amountCents }) => amountCents));
  const allocatedOf = ({ allocations }: PaymentChange) => sumCents(allocations.map(({ amountCents }) => amountCents));
  return {
    counts: { new: of('new').length, known: of('known').length, alike: of('alike').length },
    cents: { new: centsOf('new'), known: centsOf('known'), alike: centsOf('alike') },
    allocatedCents: sumCents(changes.map(allocatedOf)),
    partly: of('new').filter((change) => allocatedOf(change) < change.amountCents).length,
  };
}

/** What a terminal tells of the totals: how many payments they enter, as a script reads them, and one after the other. */
export function toldPayments(totals: PaymentTotals) {
  const { counts, cents, allocatedCents, partly } = totals;
  return {
    touched: counts.new,
    json: { payments: counts, cents, allocatedCents, partlyAllocated: partly },
    facts: paymentFacts(totals),
    notes: partly > 0 ? [{ word: 'importsPayments.partly', count: partly }] : [],
  };
}

/** The totals as they are told, one after the other. */
export function paymentFacts({ counts, cents, allocatedCents }: PaymentTotals): ToldFact[] {
  return [
    ...paymentOutcomes.map((outcome) => ({
      name: `outcome.${outcome}`,
      count: counts[outcome],
      cents: cents[outcome],
    })),
    { name: 'allocated', cents: allocatedCents },
    { name: 'unallocated', cents: cents.new - allocatedCents },
  ];
}

/** The payments of an imported list, in its order. */
export const importPaymentList = defineList(
  {
    line: { type: 'number' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    paidOn: { type: 'day' },
    reference: { type: 'text', isCode: true },
    amountCents: { type: 'amount' },
    outcome: { type: 'choice', choices: paymentOutcomes },
    pays: { type: 'text' },
    allocatedCents: { type: 'amount', isExtra: true },
  },
  [],
);
export type ImportPaymentColumn = ColumnOf<typeof importPaymentList>;
