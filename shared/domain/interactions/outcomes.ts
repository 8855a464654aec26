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

/** The code of an outcome that the firm adds: its name in the letters of a code; `isTaken` tells the codes there are. */
export function outcomeCode(folded: string, isTaken: (code: string) => boolean): string {
  const stem = folded.match(/[a-z0-9]+/g)?.join('-') ?? 'outcome';
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(code)) return code;
  }
}
