import { type CalendarKind, doneKinds } from './kinds.ts';

/** How the calendar treats a kind of thing. */
type CalendarFacts = {
  /** Its amount is money that the customer is to pay by that day: it is added up in the total of the day. */
  readonly isOwed?: true;
};

/**
 * Every kind in the order in which a day shows it: first what is due to us, of which a cell may have room for one line only, then what
 * somebody has to do, then the messages, of which there may be hundreds, and last what happened.
 */
export const calendarFacts = {
  instalment: { isOwed: true },
  promiseEnd: { isOwed: true },
  letterDeadline: { isOwed: true },
  disputeEnd: {},
  nextContact: {},
  task: {},
  registeredSilent: {},
  holdEnd: {},
  reminder: {},
  toComplete: {},
  allocationsProposed: {},
  creditToAllocate: {},
  overLimit: {},
  stalled: {},
  received: {},
  promiseKept: {},
  promiseMade: {},
  sent: {},
  letterSent: {},
  exchange: {},
  taskDone: {},
  holdEnded: {},
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
