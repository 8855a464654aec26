import { z } from 'zod';
import { eventSteps, journalList } from '../domain/lists/journal-list.ts';
import { query, topics } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows } from './common/listing.ts';
import { id, instant } from './common/values.ts';

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
  step: z.enum(eventSteps),
});
export type JournalEntry = z.infer<typeof entry>;

/** Whose events; everybody's when absent. */
const narrowed = { authorId: id.optional() };

/** Everything that was done in the firm: who, when, what. */
export const journal = {
  list: query(...topics)
    .input(z.object({ ...narrowed, ...listPage(journalList) }))
    .output(listRows(entry)),
  export: exportOf({ ...narrowed, ...listExport(journalList) }, ...topics),
  people: query(...topics).output(z.array(z.object({ id, name: z.string() }))),
};
