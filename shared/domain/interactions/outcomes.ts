/** How a contact ended: the outcomes that a firm begins with, by code. The firm adds its own, renames and archives them. */
export const readyOutcomes = [
  'reached',
  'noAnswer',
  'messageLeft',
  'promises',
  'saysPaid',
  'refuses',
  'disputes',
  'asksForDocuments',
  'callBack',
  'wrongNumber',
] as const;
export type ReadyOutcome = (typeof readyOutcomes)[number];

/** Most outcomes that a firm keeps, the archived ones among them. */
export const mostOutcomes = 60;
