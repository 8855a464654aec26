import { z } from 'zod';
import { proposalReasons } from '../domain/allocations/allocation-proposals.ts';
import { paymentFields, paymentOutcomes } from '../domain/imports/payments.ts';
import { dateOrders } from '../domain/open-items/item.ts';
import { fileIssue, importIssue } from './import-issue.ts';
import { cents, id, pageOf } from './values.ts';

/** How a list of payments is read. An absent option is what the user last chose for the same headings, else a guess. */
export const paymentOptions = z.strictObject({
  /** The sheet of a workbook that is read. */
  sheet: z.string().max(200).optional(),
  /** What each column holds, from the first; null for one that is not read. */
  columns: z.array(z.enum(paymentFields).nullable()).min(1).max(200).optional(),
  /** Asked where every date of the file reads both ways. */
  dateOrder: z.enum(dateOrders).optional(),
});
export type PaymentOptions = z.infer<typeof paymentOptions>;

/** What a list of payments is understood to hold. */
export const paymentsInspection = z.object({
  kind: z.literal('payments'),
  fileName: z.string(),
  encoding: z.string(),
  sheet: z.string().nullable(),
  /** Every sheet of a workbook that has rows. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })).max(500),
  headings: z.array(z.string()),
  /** The first rows, as the file shows them. */
  samples: z.array(z.array(z.string())).max(20),
  columns: z.array(z.enum(paymentFields).nullable()),
  dateOrder: z.enum(dateOrders).nullable(),
  needsDateOrder: z.boolean(),
  isRemembered: z.boolean(),
  rows: z.int(),
  /** Rows that are a payment, and their sum. */
  payments: z.int(),
  amountCents: cents,
  /** Totals and repeated headings left aside. */
  skippedRows: z.int(),
  issueCount: z.int(),
  issues: z.array(importIssue),
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
export const paymentsPreview = z.object({
  batchId: id,
  kind: z.literal('payments'),
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  rows: z.int(),
  fileIssues: z.array(fileIssue),
  issueCount: z.int(),
  /** The same content was imported before under this name. */
  alreadyImportedAs: z.string().nullable(),
  entersAlike: z.boolean(),
  totals: paymentTotals,
});
export type PaymentsPreview = z.infer<typeof paymentsPreview>;

/** A page of what applying the batch would do now; of an applied or undone batch, of what it did. */
export const paymentChanges = pageOf(paymentChange).extend({ kind: z.literal('payments'), totals: paymentTotals });
export type PaymentChanges = z.infer<typeof paymentChanges>;
