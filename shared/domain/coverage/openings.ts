import type { Statement } from '../sources/statement.ts';
import { addDays, type Day } from '../values/days.ts';
import { fiscalYearStart } from './fiscal-years.ts';
import type { Verdict } from './verdicts.ts';

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
