import { type CalendarKind, doneKinds } from '../agenda/kinds.ts';

/**
 * The act by which a thing goes to another day: a task and a next contact have the day that somebody gave them, a hold its last one, and a
 * message waits under a hold.
 */
export const movers = ['task', 'nextContact', 'hold', 'message'] as const;
export type Mover = (typeof movers)[number];

/** Why a thing keeps its day: what gave it that day, and where it is changed. */
export const stayReasons = ['plan', 'promise', 'letter', 'dispute', 'registered', 'cause', 'done'] as const;
export type StayReason = (typeof stayReasons)[number];

/** How the calendar treats a kind of thing. */
type CalendarFacts = {
  readonly move: { readonly by: Mover } | { readonly stays: StayReason };
  /** Its amount is money that the customer is to pay by that day: it is added up in the total of the day. */
  readonly isOwed?: true;
};

/**
 * Every kind in the order in which a day shows it: first what is due to us, of which a cell may have room for one line only, then what
 * somebody has to do, then the messages, of which there may be hundreds, and last what happened.
 */
export const calendarFacts = {
  instalment: { isOwed: true, move: { stays: 'plan' } },
  promiseEnd: { isOwed: true, move: { stays: 'promise' } },
  letterDeadline: { isOwed: true, move: { stays: 'letter' } },
  disputeEnd: { move: { stays: 'dispute' } },
  nextContact: { move: { by: 'nextContact' } },
  task: { move: { by: 'task' } },
  registeredSilent: { move: { stays: 'registered' } },
  holdEnd: { move: { by: 'hold' } },
  reminder: { move: { by: 'message' } },
  toComplete: { move: { stays: 'cause' } },
  allocationsProposed: { move: { stays: 'cause' } },
  creditToAllocate: { move: { stays: 'cause' } },
  overLimit: { move: { stays: 'cause' } },
  stalled: { move: { stays: 'cause' } },
  received: { move: { stays: 'done' } },
  promiseKept: { move: { stays: 'done' } },
  promiseMade: { move: { stays: 'done' } },
  sent: { move: { stays: 'done' } },
  letterSent: { move: { stays: 'done' } },
  exchange: { move: { stays: 'done' } },
  taskDone: { move: { stays: 'done' } },
  holdEnded: { move: { stays: 'done' } },
} as const satisfies Readonly<Record<CalendarKind, CalendarFacts>>;

const places = new Map<string, number>(Object.keys(calendarFacts).map((kind, place) => [kind, place]));

/** The place of a kind within a day, from 0. */
export function placeOfKind(kind: CalendarKind): number {
  return places.get(kind) ?? places.size;
}

/** Whether the amount of a kind is to be paid by its day. */
export function isOwed(kind: CalendarKind): boolean {
  const facts: CalendarFacts = calendarFacts[kind];
  return facts.isOwed === true;
}

/** Whether a kind tells what happened, on which nobody has to act. */
export function isDone(kind: CalendarKind): boolean {
  return doneKinds.some((each) => each === kind);
}

/** By which act a kind goes to another day, or why it does not. */
export function moveOf(kind: CalendarKind): CalendarFacts['move'] {
  return calendarFacts[kind].move;
}
