/** Things that wait for somebody to act on a day: they stand on it in the calendar, and in the worklist from it on. */
export const datedKinds = [
  'reminder',
  'instalment',
  'letterDeadline',
  'holdEnd',
  'promiseEnd',
  'disputeEnd',
  'nextContact',
  'task',
] as const;
export type DatedKind = (typeof datedKinds)[number];

/** Those that are over with their day, whatever is done: a hold ends by itself, and what it held back is reminded again. */
export const passingKinds: readonly AgendaKind[] = ['holdEnd'];

/** Things that wait on no day, for as long as their cause lasts: they stand in the worklist of today. */
export const standingKinds = [
  'toComplete',
  'registeredSilent',
  'allocationsProposed',
  'creditToAllocate',
  'overLimit',
  'stalled',
] as const;
export type StandingKind = (typeof standingKinds)[number];

/** What an agenda holds: each kind of thing that waits for somebody to act. */
export const agendaKinds = [...datedKinds, ...standingKinds] as const;
export type AgendaKind = DatedKind | StandingKind;

/** What happened on a day: the calendar shows it on the days that are past, and nobody has to act on it. */
export const doneKinds = [
  'received',
  'promiseKept',
  'promiseMade',
  'sent',
  'letterSent',
  'exchange',
  'taskDone',
  'holdEnded',
] as const;
export type DoneKind = (typeof doneKinds)[number];

/** What the calendar holds. */
export const calendarKinds = [...agendaKinds, ...doneKinds] as const;
export type CalendarKind = AgendaKind | DoneKind;

/** The kinds of the calendar by what they are: what waits on a day, what waits without one and stands on today, what happened. */
export const calendarGroups = { dated: datedKinds, standing: standingKinds, done: doneKinds } as const;
export type CalendarGroup = keyof typeof calendarGroups;
