import { z } from 'zod';
import { query } from './common/base.ts';
import { cents, id } from './common/values.ts';
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
      instalmentsDue: z.object({ count: z.int(), lateCount: z.int(), amountCents: cents }),
      /** Promises that run, with what is left to come of those in the ledger's currency; those broken or partly kept and not paid since. */
      promises: z.object({ running: z.int(), toComeCents: cents, broken: z.int() }),
      /** Disputes in force, those of them past the day to settle them by, and what they are about in the ledger's currency. */
      disputes: z.object({ open: z.int(), late: z.int(), disputedCents: cents }),
      registeredToFollow: z.int(),
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
  /** Those who owe most in the ledger's currency, the largest balance first. */
  largestDebtors: query('documents', 'customers').output(
    z.array(z.object({ customerId: id, code: z.string(), name: z.string(), openCents: cents, overdueCents: cents })),
  ),
  /** What the engine proposes today; `totalCents` is what they claim in the ledger's currency. */
  remindersReady: query('customers', 'documents', 'reminders', 'plans', 'promises', 'letters', 'firm').output(
    z.object({
      count: z.int(),
      totalCents: cents,
      closed: closedDay,
    }),
  ),
};
