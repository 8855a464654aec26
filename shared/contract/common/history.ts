import { z } from 'zod';
import { historyGroups } from '../../domain/history/groups.ts';
import type { Topic } from './base.ts';
import { exportOf } from './exports.ts';
import { day, id, page, pageOf } from './values.ts';

/** A file that an entry of a history is about; `attachmentId` where it is attached to an interaction. */
const historyFile = z.object({ name: z.string(), sha256: z.string(), attachmentId: id.nullable() });

/** One line of the history of a customer or a document, newest first. */
export const historyEntry = z.object({
  at: z.string(),
  kind: z.string(),
  /** Facts for the sentence `history.<kind>` of the dictionaries. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  letterId: id.nullable(),
  /** True for an act that was undone since: what it tells is no longer so. */
  isTakenBack: z.boolean(),
  /** Who did it; null of a document, which comes from a file or stands for itself. */
  author: z.string().nullable(),
  /** The documents it was about, where it names them. */
  documents: z.array(z.object({ id, reference: z.string() })),
  files: z.array(historyFile),
  /** Of an interaction in force, what is read and corrected. */
  interaction: z
    .object({
      id,
      customerId: id,
      text: z.string(),
      nextOn: z.string().nullable(),
      nextNote: z.string().nullable(),
      isNextDone: z.boolean(),
    })
    .nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const about = { id, groups: z.array(z.enum(historyGroups)).min(1).optional() };

/** Input of a page of a history, narrowed to some kinds of things, and to what happened on a day or later. */
export const historyPage = z.object({ ...about, since: day.optional(), ...page });
export type HistoryPage = z.input<typeof historyPage>;
export const historyRows = pageOf(historyEntry);

/** A history as a file to keep as evidence. */
export const historyExport = (...reads: readonly Topic[]) => exportOf(about, ...reads);
