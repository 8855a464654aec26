import { z } from 'zod';
import { day } from '../../../shared/contract/common/values.ts';
import { importWarnings, ledgerPreview } from '../../../shared/contract/imports/sources.ts';

/** The JSON of the import command, by what the file holds. Amounts are whole cents, days are days. */
const cents = z.int();
const count = z.int().min(0);

const lineIssue = z.strictObject({
  line: z.int(),
  code: z.string(),
  level: z.enum(['refused', 'partly', 'check']),
  message: z.string(),
  raw: z.string(),
});
const fileIssue = z.strictObject({
  code: z.string(),
  level: z.enum(['told', 'check', 'question']),
  message: z.string(),
});

export const imported = z.strictObject({
  batchId: z.int().nullable(),
  kind: z.enum(['ledger', 'openItems']),
  format: z.string(),
  encoding: z.string(),
  rows: count,
  customers: z.strictObject({ new: count, changed: count, unchanged: count }),
  documents: z.strictObject({ new: count, changed: count, settled: count, unchanged: count }),
  allocations: z.strictObject({ new: count, voided: count }),
  issues: z.array(lineIssue),
  fileIssues: z.array(fileIssue),
  reference: ledgerPreview.shape.reference.optional(),
  /** Only for a list with a column of disputes. */
  disputes: z.strictObject({ opened: count, ended: count }).optional(),
  warnings: importWarnings.shape.lines.optional(),
  repeated: z.strictObject({ count, cents, mayBeOpening: z.boolean() }).optional(),
  openings: z
    .array(
      z.strictObject({
        openingOn: z.string(),
        state: z.enum(['repeated', 'afterGap']),
        customer: z.string(),
        name: z.string(),
        leftCents: cents,
        openingCents: cents,
      }),
    )
    .optional(),
  owed: z
    .strictObject({
      on: day,
      customers: count,
      cents,
      overdueCents: cents,
      creditCents: cents,
      creditors: count,
      creditorCents: cents,
    })
    .nullable(),
  control: z.strictObject({
    ledgerCents: cents,
    openCents: cents,
    differenceCents: cents,
    manualCents: cents.optional(),
    unknownCount: count.optional(),
  }),
});
export const importedCustomers = z.strictObject({
  batchId: z.int().nullable(),
  kind: z.literal('customers'),
  format: z.string(),
  encoding: z.string(),
  rows: count,
  customers: z.strictObject({ new: count, completed: count, changed: count, unchanged: count, unmatched: count }),
  issues: z.array(lineIssue),
  fileIssues: z.array(fileIssue),
});
const outcomes = z.strictObject({ new: count, known: count, alike: count });
const outcomeCents = z.strictObject({ new: cents, known: cents, alike: cents });
export const importedPayments = z.strictObject({
  batchId: z.int().nullable(),
  kind: z.literal('payments'),
  format: z.string(),
  encoding: z.string(),
  rows: count,
  payments: outcomes,
  cents: outcomeCents,
  allocatedCents: cents,
  partlyAllocated: count,
  changes: z.array(
    z.strictObject({
      outcome: z.string(),
      line: z.int(),
      customer: z.string(),
      customerName: z.string(),
      paidOn: day,
      reference: z.string(),
      label: z.string(),
      amountCents: cents,
      reason: z.string().nullable(),
      allocations: z.array(z.strictObject({ debitDocumentId: z.int(), reference: z.string(), amountCents: cents })),
      known: z.strictObject({ reference: z.string(), paidOn: day, fileName: z.string().nullable() }).nullable(),
      twinLine: z.int().nullable(),
    }),
  ),
  issues: z.array(lineIssue),
  fileIssues: z.array(fileIssue),
});
