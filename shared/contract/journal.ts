import { z } from 'zod';
import { query, topics } from './base.ts';
import { exportOf } from './exports.ts';
import { id, instant, page, pageOf } from './values.ts';

const entry = z.object({
  id,
  at: instant,
  author: z.string(),
  /** One of `shared/domain/events/registry.ts`: its sentence is `history.<kind>` or `journal.<kind>`. */
  kind: z.string(),
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  /** What fills the blanks of the sentence. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether the act takes one back, or does one again that was taken back. */
  step: z.enum(['act', 'undo', 'redo']),
});
export type JournalEntry = z.infer<typeof entry>;

/** Everything that was done in the firm: who, when, what. */
export const journal = {
  list: query(...topics)
    .input(z.object({ authorId: id.optional(), ...page }))
    .output(pageOf(entry)),
  export: exportOf({ authorId: id.optional() }, ...topics),
  people: query(...topics).output(z.array(z.object({ id, name: z.string() }))),
};
