import { z } from 'zod';
import { agendaKinds } from '../domain/agenda/kinds.ts';
import { watchedNames } from '../domain/dashboard/watched.ts';
import { receiptDays, receiptKinds, receiptList } from '../domain/lists/receipt-list.ts';
import { query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport } from './common/listing.ts';
import { cents, id, text } from './common/values.ts';
import { closedDay } from './reminders.ts';
import { workReads } from './worklist.ts';

/** How many things wait for the user, by the screen where they are done. */
const waiting = z.object({
  /** What is to be done today, was to be done before, or stands without a day. */
  reminders: z.int(),
  /** Customers who owe and have no whole address: no letter to them leaves. */
  customers: z.int(),
  /** Proposals of allocation; counted up to 100. */
  allocations: z.int(),
  /** Instalments that are late. */
  plans: z.int(),
  /** Promises broken or partly kept, and not paid since. */
  promises: z.int(),
  /** Disputes past the day to settle them by. */
  disputes: z.int(),
  /** Registered letters on their way. */
  letters: z.int(),
  /** Imports read and not applied yet. */
  imports: z.int(),
});
export type Waiting = z.infer<typeof waiting>;

/** How many rows stand behind a figure, and their amounts by currency, the ledger's first. */
const figure = z.object({
  count: z.int(),
  amounts: z.array(z.object({ currency: z.string(), amountCents: cents })),
});
export type Figure = z.infer<typeof figure>;

/** Money that is to come from a customer. */
const receipt = z.object({
  id: z.string(),
  kind: z.enum(receiptKinds),
  dueOn: z.string(),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  /** The promised documents, or the place of the instalment in its plan. */
  title: z.string(),
  amountCents: cents,
  currency: z.string(),
  /** Promise or plan. */
  subjectId: id,
});
export type Receipt = z.infer<typeof receipt>;

const withinDays = { days: z.literal(receiptDays) };
const receiptReads = ['promises', 'plans', 'documents', 'customers'] as const;

/** The first page in parts, so that its figures wait for none of what takes longer at a hundred thousand customers. */
export const dashboard = {
  waiting: query(...workReads, 'imports', 'firm').output(waiting),
  get: query('documents', 'plans', 'promises', 'disputes', 'imports', 'letters', 'firm').output(
    z.object({
      asOf: z.string(),
      openCents: cents,
      /** Σ open debit documents before credits; `overdueCents` is a part of it. */
      debitCents: cents,
      overdueCents: cents,
      currency: z.string(),
      otherCurrencies: z.array(z.object({ currency: z.string(), openCents: cents, overdueCents: cents })),
      columns: z.array(z.object({ name: z.string(), amountCents: cents })),
      /** What promises and instalments bring within a week and within thirty days. */
      expected: z.object({ week: figure, month: figure }),
      /** Promises that run and bring something, with what is left to come of those in the ledger's currency; those broken or partly kept and not paid since. */
      promises: z.object({ running: z.int(), toComeCents: cents, broken: z.int() }),
      /** Disputes in force, those of them past the day to settle them by, and what they are about in the ledger's currency. */
      disputes: z.object({ open: z.int(), late: z.int(), disputedCents: cents }),
      lastImport: z
        .object({ fileName: z.string(), recordedAt: z.string(), periodTo: z.string().nullable() })
        .nullable(),
      lastPaymentOn: z.string().nullable(),
      customerCount: z.int(),
      documentCount: z.int(),
    }),
  ),
  /** Overdue thirty days earlier, as known now. */
  overdueBefore: query('documents', 'firm').output(z.object({ overdueCents: cents })),
  /** What is to be done today by kind, of the customers and tasks of a responsible or of all; kinds of which there is nothing are left out. */
  work: query(...workReads)
    .input(z.object({ responsible: text.optional() }))
    .output(z.array(figure.extend({ kind: z.enum(agendaKinds) }))),
  watched: query('promises', 'disputes', 'plans', 'letters', 'documents', 'customers', 'reminders').output(
    z.record(z.enum(watchedNames), figure),
  ),
  /**
   * What was overdue in the ledger's currency at the end of each of the last twelve months and is today, as known now, the earliest first.
   * `beginsOn`: the first day of a ledger that does not go back as far.
   */
  overdueMonths: query('documents', 'firm').output(
    z.object({
      months: z.array(z.object({ on: z.string(), overdueCents: cents })),
      beginsOn: z.string().nullable(),
    }),
  ),
  /** The money that promises and instalments bring within so many days. */
  receipts: query(...receiptReads)
    .input(z.object(withinDays))
    .output(z.array(receipt)),
  exportReceipts: exportOf({ ...withinDays, ...listExport(receiptList) }, ...receiptReads),
  /** Those who owe most in the ledger's currency, the largest balance first. */
  largestDebtors: query('documents', 'customers').output(
    z.array(z.object({ customerId: id, code: z.string(), name: z.string(), openCents: cents, overdueCents: cents })),
  ),
  /** What the engine proposes today; `totalCents` is what they claim in the ledger's currency. */
  remindersReady: query('customers', 'documents', 'reminders', 'plans', 'promises', 'letters', 'firm').output(
    z.object({
      count: z.int(),
      /** Those of them that cannot leave for want of an address. */
      blockedCount: z.int(),
      totalCents: cents,
      closed: closedDay,
    }),
  ),
};
