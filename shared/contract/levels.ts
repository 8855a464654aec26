import { z } from 'zod';
import { command, query } from './common/base.ts';
import { day, id, instant } from './common/values.ts';

/** A level that was reached without a message: in another tool, or because its step was passed over. */
export const priorLevel = z.object({
  id,
  /** Null: of the customer as a whole, which is that of its documents issued by `reachedOn` and due before. */
  documentId: id.nullable(),
  reference: z.string().nullable(),
  scenario: z.string(),
  stepId: id,
  step: z.string(),
  /** The day of the last reminder of the other tool; where it is not known, the day of the recording. */
  reachedOn: z.string(),
  isDayKnown: z.boolean(),
  /** Why the step was passed over; null: it was reached in another tool. */
  skipReason: z.string().nullable(),
  /** The file of the list that said it; null for a person. */
  fileName: z.string().nullable(),
  author: z.string(),
  recordedAt: instant,
  /** When it was withdrawn or replaced; null while it counts. */
  voidedAt: instant.nullable(),
});
export type PriorLevel = z.infer<typeof priorLevel>;

/** Most levels of a customer that are given at once, the latest first. */
export const mostPriorLevels = 500;

export const levels = {
  /** The levels recorded of a customer and of its documents, those that no longer count included, the latest first. */
  ofCustomer: query('reminders', 'scenarios', 'documents', 'customers')
    .input(z.object({ customerId: id }))
    .output(z.array(priorLevel).max(mostPriorLevels)),
  /**
   * The level that each open document of a customer has reached in the scenario that it follows, by messages sent or elsewhere; `highest` is that
   * of the customer. Documents without a level are left out.
   */
  reached: query('reminders', 'scenarios', 'documents', 'customers')
    .input(z.object({ customerId: id }))
    .output(
      z.object({
        highest: z.object({ level: z.int(), step: z.string() }).nullable(),
        documents: z.array(z.object({ documentId: id, level: z.int(), step: z.string() })).max(mostPriorLevels),
      }),
    ),
  /**
   * Records the level that a customer, or one of its documents, had reached in another tool; it takes the place of the one recorded before.
   * `reachedOn`: the day of the last reminder there; null where it is not known.
   * @throws AppError `not_found` / `customer`, `document`, `step`, `validation` / `reachedOn` (to come), `conflict` / `mergedCustomer`
   */
  record: command('reminders', 'customers', 'documents')
    .input(z.object({ customerId: id, documentId: id.nullable(), stepId: id, reachedOn: day.nullable() }))
    .output(z.object({ id })),
  /** Withdraws a level, which stays in the history. @throws AppError `not_found` / `level` */
  withdraw: command('reminders', 'customers', 'documents').input(z.object({ id })),
};
