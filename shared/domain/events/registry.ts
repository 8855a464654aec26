import type { z } from 'zod';
import { allocationEvents } from './allocations.ts';
import { callEvents } from './calls.ts';
import { customerEvents } from './customers.ts';
import type { EventDefinition } from './define.ts';
import { disputeEvents } from './disputes.ts';
import { documentEvents } from './documents.ts';
import { editionEvents } from './editions.ts';
import { editEvents } from './edits.ts';
import { firmEvents } from './firm.ts';
import { holdEvents } from './holds.ts';
import { importEvents } from './imports.ts';
import { interactionEvents } from './interactions.ts';
import { letterEvents } from './letters.ts';
import { levelEvents } from './levels.ts';
import { planEvents } from './plans.ts';
import { priorityEvents } from './priorities.ts';
import { promiseEvents } from './promises.ts';
import { reminderEvents } from './reminders.ts';
import { scenarioEvents } from './scenarios.ts';
import { taskEvents } from './tasks.ts';
import { viewEvents } from './views.ts';

/** Every kind of event there is, `noun.verb`. The journal takes no other, and every reader parses by these. */
export const events = {
  ...allocationEvents,
  ...callEvents,
  ...customerEvents,
  ...disputeEvents,
  ...documentEvents,
  ...editionEvents,
  ...editEvents,
  ...firmEvents,
  ...holdEvents,
  ...importEvents,
  ...interactionEvents,
  ...letterEvents,
  ...levelEvents,
  ...planEvents,
  ...priorityEvents,
  ...promiseEvents,
  ...reminderEvents,
  ...scenarioEvents,
  ...taskEvents,
  ...viewEvents,
};

export type EventKind = keyof typeof events;
/** The tables whose rows events are about, as their kinds say. */
export type Subject = NonNullable<(typeof events)[EventKind]['subject']>;
export type EventData<Kind extends EventKind> = z.infer<(typeof events)[Kind]['data']>;

type AboutRow<Kind extends EventKind> = (typeof events)[Kind]['subject'] extends Subject
  ? { readonly subjectId: number }
  : { readonly subjectId?: never };

/** An event to append: its kind with its facts, the row it is about, and the customer on whose account that is. */
export type NewEvent = {
  [Kind in EventKind]: {
    readonly kind: Kind;
    readonly customerId?: number;
    /** The row in whose place the row it is about now stands. */
    readonly replacesId?: number;
    readonly data: EventData<Kind>;
  } & AboutRow<Kind>;
}[EventKind];

/** An event as it is read back. */
export type JournalEvent<Kind extends EventKind = EventKind> = {
  [Each in Kind]: {
    readonly kind: Each;
    readonly id: number;
    readonly at: string;
    /** The person who acted. */
    readonly authorId: number;
    readonly subjectId: number | null;
    readonly customerId: number | null;
    readonly replacesId: number | null;
    readonly data: EventData<Each>;
  };
}[Kind];

/** Kinds that stand in the history of a customer: each has its sentence in both languages. */
export type ToldKind = {
  [Kind in EventKind]: (typeof events)[Kind]['history'] extends 'told' ? Kind : never;
}[EventKind];

type OfUndo<Taken> = {
  [Kind in EventKind]: (typeof events)[Kind]['undo'] extends Taken ? Kind : never;
}[EventKind];

/** Kinds whose events are taken back: each has its inverse. */
export type UndoableKind = OfUndo<'inverse' | 'answer'>;
/** Kinds an act of a user begins with that can be taken back: each has its sentence `edits.<kind>` in both languages. */
export type ActKind = OfUndo<'inverse'>;

/** Kinds of acts that are never undone, only corrected: each has the sentence that says so in both languages. */
export type LastingKind = OfUndo<{ readonly lasting: string }>;

export const eventKinds = Object.keys(events).filter(isEventKind);

/** True for the name of a kind of event. */
export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(events, kind);
}

/** True for a kind that begins an act of the user which can be taken back. */
export function isActKind(kind: EventKind): kind is ActKind {
  return definitionOf(kind).undo === 'inverse';
}

/** True for a kind whose events are taken back by inverses. */
export function isUndoableKind(kind: EventKind): kind is UndoableKind {
  return isActKind(kind) || definitionOf(kind).undo === 'answer';
}

/** True for a kind of act that is never undone, only corrected. */
export function isLastingKind(kind: EventKind): kind is LastingKind {
  const { undo } = definitionOf(kind);
  return typeof undo === 'object' && 'lasting' in undo;
}

/** Kinds an act of a user begins with. */
export const actKinds = eventKinds.filter(isActKind);

/** Kinds of acts that are never undone, only corrected. */
export const lastingKinds = eventKinds.filter(isLastingKind);

/** The declaration of a kind, its facts' type forgotten: for those who fold over every kind. */
export function definitionOf(kind: EventKind): EventDefinition<z.ZodType, Subject | null> {
  return events[kind];
}
