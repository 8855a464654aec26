/** What an agenda holds: each kind of thing that waits for somebody to act on a day. */
export const agendaKinds = [
  'reminder',
  'instalment',
  'letterDeadline',
  'holdEnd',
  'promiseEnd',
  'disputeEnd',
  'nextContact',
  'task',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];
