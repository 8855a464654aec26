import { z } from 'zod';
import { proposalReasons } from '../domain/allocations/allocation-proposals.ts';
import { paymentFields, paymentOutcomes } from '../domain/imports/payments.ts';
import { dateOrders } from '../domain/open-items/item.ts';
import { chosenColumns, chosenSheet, listInspection, listPreview, mappedColumns } from './imports-lists.ts';
import { cents, id, pageOf } from './values.ts';

/** How a list of payments is read. An absent option is what the user last chose for the same headings, else a guess. */
export const paymentOptions = z.strictObject({
  sheet: chosenSheet,
  columns: chosenColumns(paymentFields),
  /** Asked where every date of the file reads both ways. */
  dateOrder: z.enum(dateOrders).optional(),
});
export type PaymentOptions = z.infer<typeof paymentOptions>;

/** What the user decides when applying it: whether payments that look like one already there are entered all the same. */
export const paymentDecisions = z.object({ entersAlike: z.boolean().optional() });

/** What a list of payments is understood to hold. */
export const paymentsInspection = listInspection.extend({
  kind: z.literal('payments'),
  columns: mappedColumns(paymentFields),
  dateOrder: z.enum(dateOrders).nullable(),
  needsDateOrder: z.boolean(),
  /** Rows that are a payment, and their sum. */
  payments: z.int(),
  amountCents: cents,
  /** Totals and repeated headings left aside. */
  skippedRows: z.int(),
});
export type PaymentsInspection = z.infer<typeof paymentsInspection>;

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
  amountCents: cents,
  /** The invoices it pays, and why it is thought so; none where that is not certain. */
  reason: z.enum(proposalReasons).nullable(),
  allocations: z.array(z.object({ debitDocumentId: id, reference: z.string(), amountCents: cents })),
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
export const paymentTotals = z.object({
  counts: z.record(z.enum(paymentOutcomes), z.int()),
  cents: z.record(z.enum(paymentOutcomes), cents),
  allocatedCents: cents,
  /** New payments of which something is not allocated. */
  partly: z.int(),
});
export type PaymentTotals = z.infer<typeof paymentTotals>;

/** What applying a list of payments will change, or changed. */
export const paymentsPreview = listPreview.extend({
  kind: z.literal('payments'),
  entersAlike: z.boolean(),
  totals: paymentTotals,
});
export type PaymentsPreview = z.infer<typeof paymentsPreview>;

/** A page of what applying the batch would do now; of an applied or undone batch, of what it did. */
export const paymentChanges = pageOf(paymentChange).extend({ kind: z.literal('payments'), totals: paymentTotals });
export type PaymentChanges = z.infer<typeof paymentChanges>;
