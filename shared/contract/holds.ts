import { z } from 'zod';
import { holdKinds } from '../domain/kinds.ts';
import { command } from './common/base.ts';
import { day, id, instant, text } from './common/values.ts';

/** A hold in force. */
export const hold = z.object({
  id,
  kind: z.enum(holdKinds),
  customerId: id,
  documentId: id.nullable(),
  reference: z.string().nullable(),
  reason: z.string(),
  /** Its last day. */
  untilOn: z.string(),
  recordedAt: instant,
  /** Who set it, or moved its last day. */
  author: z.string().nullable(),
});
export type Hold = z.infer<typeof hold>;

/** Most documents held, or holds changed, at once. */
const many = z.array(id).max(200);

export const holds = {
  /**
   * Keeps reminders of a customer back until a day: of all it owes, or of each of `documentIds`. One act, undone at once.
   * @throws `validation` / `untilOn` (past), `not_found` / `customer`, `document` (of another customer)
   */
  add: command('customers', 'reminders')
    .input(
      z.object({
        customerId: id,
        documentIds: many.default([]),
        kind: z.enum(holdKinds),
        reason: text.min(1),
        untilOn: day,
      }),
    )
    .output(z.object({ ids: z.array(id) })),
  /** Keeps reminders of several customers back until a day, of all they owe, in one act. @throws as `add` */
  addToMany: command('customers', 'reminders').input(
    z.object({ customerIds: many.min(1), kind: z.enum(holdKinds), reason: text.min(1), untilOn: day }),
  ),
  /** Moves the last day of holds. @throws `validation` / `untilOn` (past), `not_found` / `hold` */
  extend: command('customers', 'reminders').input(z.object({ ids: many.min(1), untilOn: day })),
  /** Lifts holds. @throws `not_found` / `hold` */
  end: command('customers', 'reminders').input(z.object({ ids: many.min(1) })),
};
