import type { Statement } from '../sources/statement.ts';
import { addDays, type Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import { fiscalYearStart, type OpeningState } from './fiscal-years.ts';
import type { Verdict } from './verdicts.ts';

/** A customer whose opening balance of a fiscal year differs from the closing balance of the imports before it. */
export type OpeningDifference = {
  readonly customer: string;
  readonly name: string;
  /** Balance on the eve by the earlier entries, and by the opening entries; debit positive. */
  readonly leftCents: Cents;
  readonly openingCents: Cents;
  readonly openingOn: Day;
  readonly state: Exclude<OpeningState, 'first'>;
};

/** Most openings compared at once, because each compares every line before it. A difference never corrected shows in the latest too. */
export const mostOpenings = 3;

/** True for a line that the balance on the eve of the fiscal year that begins on `openingOn` holds, by the entries before it. */
export function isLeftBy({ bookedOn }: Statement, verdict: Verdict | null, openingOn: Day): boolean {
  if (bookedOn >= openingOn) return false;
  if (verdict === null) return true;
  const eve = addDays(openingOn, -1);
  const { countsFrom, countsUntil } = verdict;
  // An opening after missing months closes what was before it: on its eve the lines of before are still compared.
  return countsFrom !== null && countsFrom <= eve && (countsUntil === null || countsUntil >= eve);
}

/** True for an opening line of the fiscal year that begins on `openingOn`, whether it counts or repeats entries that are imported. */
export function isCarriedBy(line: Statement, verdict: Verdict | null, openingOn: Day): boolean {
  if (line.source !== 'ledger' || line.journalKind !== 'opening' || fiscalYearStart(line.bookedOn) !== openingOn)
    return false;
  return verdict === null || (verdict.reason !== 'replaced' && verdict.reason !== 'repeated');
}
