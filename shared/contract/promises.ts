import { z } from 'zod';
import { promiseChannels, promiseStates } from '../domain/kinds.ts';
import { promiseList } from '../domain/lists/promise-list.ts';
import { mostGraceDays, usualGraceDays } from '../domain/promises/terms.ts';
import { command, query } from './common/base.ts';
import { followedList } from './common/followed-list.ts';
import { cents, day, id, instant, optionalText, text } from './common/values.ts';

export const promiseRow = z.object({
  id,
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  state: z.enum(promiseStates),
  /** What counts of `spokenCents`, which the customer said: never more than was owed, and promised by no other. */
  amountCents: cents,
  spokenCents: cents,
  keptCents: cents,
  /** What is still to come of it: money that came too late is taken off, at most what is owed of its documents. */
  leftCents: cents,
  currency: z.string(),
  dueOn: z.string(),
  graceDays: z.int(),
  /** The last day on which a payment keeps it. */
  untilOn: z.string(),
  /** It was not kept, but its amount has been paid since, by money that keeps no other promise. */
  isPaidSince: z.boolean(),
  channel: z.enum(promiseChannels),
  saidBy: z.string().nullable(),
  /** The day it was said. */
  promisedOn: z.string(),
  /** The references of its documents, separated by commas. */
  references: z.string(),
  documents: z.array(z.object({ id, reference: z.string(), dueOn: z.string().nullable() })),
  replacedById: id.nullable(),
});
export type PromiseRow = z.infer<typeof promiseRow>;

const replacesIds = z.array(id).max(50).default([]);

/** What the user says of a promise; see `record`. */
export const newPromise = z.object({
  customerId: id,
  amountCents: cents.positive(),
  currency: text.optional(),
  /** The day it was said: today when absent, never later. */
  promisedOn: day.optional(),
  dueOn: day,
  graceDays: z.int().min(0).max(mostGraceDays).default(usualGraceDays),
  documentIds: z.array(id).min(1).max(200).optional(),
  channel: z.enum(promiseChannels).default('call'),
  saidBy: optionalText.default(null),
  replacesIds,
});

const reads = ['promises', 'documents', 'customers'] as const;
const changes = ['promises', 'reminders'] as const;
/** The two dates of every figure, as of a balance; today and now when absent. */
const moment = { asOf: day.optional(), knownAt: instant.optional() };

export const promises = {
  /**
   * Records a promise. Without `documentIds`, it is about the oldest debits due in `currency`, which only a customer that owes in several has to
   * say, until the amount is covered; `replacesIds`: promises of the customer whose place it takes. `amountCents` is what was said: what is above
   * what is owed, or promised already, does not count.
   * @throws `validation` / `promisedOn` (to come), `promiseDueOn` (before it was said), `promiseCurrency`, `promiseDocument`,
   * `promiseNothingOwed`, `promiseAllPromised`; `conflict` / `promiseEnded`
   */
  record: command(...changes)
    .input(newPromise)
    .output(z.object({ id })),
  /** @throws `conflict` / `promiseEnded` */
  cancel: command(...changes).input(z.object({ id })),
  ...followedList(reads, { list: promiseList, row: promiseRow, states: promiseStates, moment }),
  /**
   * What a promise said on `promisedOn`, today when absent, may be about: the debits that the customer owed that day, in the order they fall due.
   * `replacesIds`: promises whose place it takes, which are then no more in its way.
   */
  owed: query(...reads)
    .input(z.object({ customerId: id, promisedOn: day.optional(), replacesIds }))
    .output(
      z.array(
        z.object({
          id,
          reference: z.string(),
          issuedOn: z.string(),
          dueOn: z.string().nullable(),
          owedCents: cents,
          /** What other promises leave of it. */
          freeCents: cents,
          /** The part of what is owed that is disputed. */
          disputedCents: cents,
          currency: z.string(),
        }),
      ),
    ),
};
