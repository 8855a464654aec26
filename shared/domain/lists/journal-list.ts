import type { EventKind } from '../events/registry.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** What an event is about: the noun of its kind. */
export type EventNoun = EventKind extends `${infer Noun}.${string}` ? Noun : never;

/** Whether an act takes one back, or does one again that was taken back. */
export const eventSteps = ['act', 'undo', 'redo'] as const;

/** Every noun, those of which most is written first. */
const nouns: Record<EventNoun, true> = {
  imports: true,
  customers: true,
  documents: true,
  allocations: true,
  reminders: true,
  letters: true,
  plans: true,
  promises: true,
  holds: true,
  disputes: true,
  interactions: true,
  tasks: true,
  editions: true,
  firm: true,
  scenarios: true,
  priorities: true,
  calls: true,
  levels: true,
  views: true,
  edits: true,
};

/**
 * The journal. The sentence of an event is made of its kind and facts as it is shown, in the language of the reader: the database has no text
 * of it to compare. `what` is therefore sorted and narrowed by what the event is about.
 */
export const journalList = defineList(
  {
    id: { type: 'number', givesWay: 1 },
    at: { type: 'instant' },
    author: { type: 'text', isCode: true, givesWay: 2 },
    what: { type: 'choice', choices: Object.keys(nouns) },
    customerName: { type: 'text' },
    step: { type: 'choice', choices: eventSteps, isExtra: true },
  },
  [{ by: 'id', descending: true }],
);
export type JournalColumn = ColumnOf<typeof journalList>;
