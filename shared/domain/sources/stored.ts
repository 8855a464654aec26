import type { Day } from '../values/days.ts';
import type { RefusedStatement } from './refused-line.ts';
import type { Statement } from './statement.ts';

/** The row of a statement, and the verdict stored with it (`verdictOf`); all null while it counts from its own day. */
type Stored = {
  readonly id: number;
  readonly verdict: VerdictReason | null;
  readonly countsFrom: Day | null;
  readonly countsUntil: Day | null;
  /** The import whose applying brought the verdict. */
  readonly decidedBy: number | null;
};
export type StoredLine = Statement & Stored;
export type StoredRefused = RefusedStatement & Stored;
export type StoredStatement = StoredLine | StoredRefused;

/**
 * What decides when a statement counts:
 * - `opening`: an opening line counts from a day before the fiscal year it opens;
 * - `carried`: it repeats entries of the year before, which are imported: it never counts;
 * - `replaced`: a newer export of its journal and days counts instead;
 * - `repeated`: a newer import states the same line;
 * - `inLedger`: a ledger states its document, so that it counts at most from the day of the first authoritative list;
 * - `inList`: a newer list states its document, or everything that is open;
 * - `closed`: it counts until the eve of an opening after missing months, which replaces what was open;
 * - `listed`: it counts until the day of the first authoritative list, whose items count from then on;
 * - `own`: it counts from its own day again, after an import that said otherwise.
 */
export const verdictReasons = [
  'own',
  'opening',
  'carried',
  'replaced',
  'repeated',
  'inLedger',
  'inList',
  'closed',
  'listed',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** The day on which a statement counts of itself. */
export function dayOf(statement: StoredStatement): Day {
  return statement.source === 'refused' ? statement.countsOn : statement.bookedOn;
}
