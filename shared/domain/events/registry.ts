import type { z } from 'zod';
import { allocationEvents } from './allocations.ts';
import { customerEvents } from './customers.ts';
import type { EventDefinition, Subject } from './define.ts';
import { documentEvents } from './documents.ts';
import { editionEvents } from './editions.ts';
import { firmEvents } from './firm.ts';
import { importEvents } from './imports.ts';
import { letterEvents } from './letters.ts';
import { planEvents } from './plans.ts';
import { reminderEvents } from './reminders.ts';
import { viewEvents } from './views.ts';

/** Every kind of event there is, `noun.verb`. The journal takes no other, and every reader parses by these. */
export const events = {
  ...allocationEvents,
  ...customerEvents,
  ...documentEvents,
  ...editionEvents,
  ...firmEvents,
  ...importEvents,
  ...letterEvents,
  ...planEvents,
  ...reminderEvents,
  ...viewEvents,
};

export type EventKind = keyof typeof events;
export type EventData<Kind extends EventKind> = z.infer<(typeof events)[Kind]['data']>;

type AboutRow<Kind extends EventKind> = (typeof events)[Kind]['subject'] extends Subject
  ? { readonly subjectId: number }
  : { readonly subjectId?: never };

/** An event to append: its kind with its facts, the row it is about, and the customer on whose account that is. */
export type NewEvent = {
  [Kind in EventKind]: {
    readonly kind: Kind;
    readonly customerId?: number;
    readonly data: EventData<Kind>;
  } & AboutRow<Kind>;
}[EventKind];

/** An event as it is read back. */
export type JournalEvent<Kind extends EventKind = EventKind> = {
  [Each in Kind]: {
    readonly kind: Each;
    readonly id: number;
    readonly at: string;
    readonly author: string;
    readonly subjectId: number | null;
    readonly customerId: number | null;
    readonly data: EventData<Each>;
  };
}[Kind];

/** Kinds that stand in the history of a customer: each has its sentence in both languages. */
export type ToldKind = {
  [Kind in EventKind]: (typeof events)[Kind]['history'] extends 'told' ? Kind : never;
}[EventKind];

export const eventKinds = Object.keys(events).filter(isEventKind);

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(events, kind);
}

/** The declaration of a kind, its facts' type forgotten: for those who fold over every kind. */
export function definitionOf(kind: EventKind): EventDefinition {
  return events[kind];
}
