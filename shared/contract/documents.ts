import { z } from 'zod';
import { adjustmentNatures, allocationOrigins, documentKinds, dueOrigins, sides } from '../domain/kinds.ts';
import { documentList } from '../domain/lists/document-list.ts';
import { command, query, type Topic } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { historyExport, historyPage, historyRows } from './common/history.ts';
import { listPage, listRows, selectionExport } from './common/listing.ts';
import { cents, day, id, instant, page, pageOf, text } from './common/values.ts';
import { documentEntry, writtenOffAs } from './edits.ts';

export const documentRow = z.object({
  id,
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  kind: z.enum(documentKinds),
  /** What an adjustment is, where its entry tells. */
  nature: z.enum(adjustmentNatures).nullable(),
  side: z.enum(sides),
  reference: z.string(),
  label: z.string(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  dueOrigin: z.enum(dueOrigins),
  amountCents: cents,
  /** Remainder at the date asked for. */
  openCents: cents,
  /** The part of it that is disputed. */
  disputedCents: cents,
  currency: z.string(),
  level: z.int(),
  isDoubtful: z.boolean(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** `daysLate`: of an open debit document whose due date has passed; null for others. */
export const listedDocument = documentRow.extend({ daysLate: z.int().nullable() });
export type ListedDocument = z.infer<typeof listedDocument>;

const documentAllocation = z.object({
  id,
  documentId: id,
  kind: z.enum(documentKinds),
  nature: z.enum(adjustmentNatures).nullable(),
  reference: z.string(),
  label: z.string(),
  issuedOn: z.string(),
  amountCents: cents,
  effectiveOn: z.string(),
  origin: z.enum(allocationOrigins),
});

/** The documents of one customer, open ones or all, now or at the end of a day. */
const ofCustomer = {
  customerId: id,
  search: text.optional(),
  openOnly: z.boolean().default(false),
  asOf: day.optional(),
  /** Instant or day up to which rows count as known; with `asOf` only. */
  knownAt: instant.optional(),
};

/** What a document's history tells. */
const told: readonly Topic[] = ['documents', 'customers', 'reminders', 'letters', 'plans', 'interactions'];

export const documents = {
  /** The documents of a customer in any order, under any conditions. */
  ofCustomer: query('documents', 'reminders')
    .input(z.object({ ...ofCustomer, ...listPage(documentList) }))
    .output(listRows(listedDocument)),
  exportOfCustomer: exportOf(
    { ...ofCustomer, ...selectionExport(documentList) },
    'documents',
    'reminders',
    'customers',
  ),
  /** The documents of everybody, by day: a page costs the same however many there are. */
  list: query('documents', 'reminders')
    .input(
      z.object({
        customerId: id.optional(),
        search: text.optional(),
        openOnly: z.boolean().default(false),
        side: z.enum(sides).optional(),
        asOf: day.optional(),
        sort: z.enum(['issuedOn', 'dueOn', 'reference', 'amount', 'open']).default('issuedOn'),
        descending: z.boolean().default(true),
        ...page,
      }),
    )
    .output(pageOf(documentRow).extend({ count: z.int(), totalOpenCents: cents })),
  get: query('documents', 'reminders')
    .input(z.object({ id }))
    .output(
      documentRow.extend({
        bookedOn: z.string(),
        settledOn: z.string().nullable(),
        foreignCents: cents.nullable(),
        foreignCurrency: z.string().nullable(),
        /**
         * The part of the open amount that is an exchange difference, because it was paid in its own currency, whole or
         * in part; negative where that much more than the open amount is owed.
         */
        exchangeCents: cents,
        importedFrom: z.string().nullable(),
        /** Day of the list the due date was taken from. */
        dueListOn: z.string().nullable(),
        allocations: z.array(documentAllocation),
      }),
    ),
  setDueOn: command('documents', 'reminders').input(z.object({ id, dueOn: day, read: day.nullable().optional() })),
  /** Documents of a customer that bear this reference already, at most five: entering it again may be a mistake. */
  history: query(...told)
    .input(historyPage)
    .output(historyRows),
  exportHistory: historyExport(...told),
  sameReference: query('documents')
    .input(z.object({ customerId: id, reference: text }))
    .output(
      z.array(
        z.object({
          id,
          kind: z.enum(documentKinds),
          nature: z.enum(adjustmentNatures).nullable(),
          reference: z.string(),
          issuedOn: z.string(),
          amountCents: cents,
          currency: z.string(),
        }),
      ),
    ),
  /** Enters a manual document. */
  create: command('customers', 'documents', 'reminders').input(documentEntry).output(z.object({ id })),
  /** Corrects a manual document that nothing refers to; the corrected one has another id. */
  update: command('customers', 'documents', 'reminders')
    .input(documentEntry.omit({ customerId: true }).extend({ id }))
    .output(z.object({ id })),
  /** Withdraws a manual document that nothing refers to. */
  void: command('customers', 'documents', 'reminders').input(z.object({ id })),
  /** Settles the small remainder of a document by an adjustment on the other side. */
  writeOff: command('customers', 'documents', 'reminders', 'plans').input(
    z.object({ id, issuedOn: day, reason: text.min(1), nature: writtenOffAs.default('difference') }),
  ),
};
