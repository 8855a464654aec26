import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
import {
  type ImportedPeriod,
  type OpeningState,
  openingDays,
  openingState,
} from '../../../shared/domain/coverage/fiscal-years.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { bySurvivor } from '../common/merges.ts';
import { aroundOpening } from './counted-lines.ts';
import { importedPeriods, type LedgerScope } from './ledger-control.ts';
import { readRepeated } from './repeated-statements.ts';

/** A customer whose opening balance of a fiscal year differs from the closing balance of the imports before it. */
const differenceRow = z.object({
  customer: z.string(),
  name: z.string(),
  /** Balance on the eve by the earlier entries, and by the opening entries; debit positive. */
  leftCents: cents,
  openingCents: cents,
});
export type OpeningDifference = Readonly<z.infer<typeof differenceRow>> & {
  readonly openingOn: Day;
  readonly state: Exclude<OpeningState, 'first'>;
};

/** Most openings compared at once, because each reads every line before it. A difference never corrected shows in the latest too. */
const mostOpenings = 3;

/** Compares the latest openings with what was imported before them, customer by customer, from the raw lines. */
export function latestOpeningDifferences(reader: Reader): OpeningDifference[] {
  const periods = importedPeriods(reader);
  return compareOpenings(reader, periods, openingDays(periods).slice(-mostOpenings));
}

/** The same for the openings that an import may change: those from its first day `from` on, the earliest three. */
export function openingDifferencesFrom(reader: Reader, from: Day, scope: LedgerScope): OpeningDifference[] {
  const periods = importedPeriods(reader, scope);
  const days = openingDays(periods).filter((openingOn) => openingOn >= from);
  return compareOpenings(reader, periods, days.slice(0, mostOpenings));
}

function compareOpenings(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  days: readonly Day[],
): OpeningDifference[] {
  return days.flatMap((openingOn) => {
    const state = openingState(openingOn, periods);
    return state === 'first' ? [] : compareOpening(reader, periods, openingOn, state);
  });
}

function compareOpening(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  openingOn: Day,
  state: OpeningDifference['state'],
): OpeningDifference[] {
  const repeated = readRepeated(reader, periods);
  const { left, carried } = aroundOpening(periods, openingOn, repeated);
  const sums = (lines: SQL, column: string) => sql`
    select customer_code, max(name) as name, sum(${sql.raw(column === 'left' ? 'cents' : '0')}) as left_cents,
      sum(${sql.raw(column === 'left' ? '0' : 'cents')}) as opening_cents from (${bySurvivor(reader, lines)}) group by customer_code`;
  return readRows(
    reader,
    differenceRow,
    sql`
      select customer_code as customer, max(name) as name, sum(left_cents) as leftCents, sum(opening_cents) as openingCents
      from (${sums(left, 'left')} union all ${sums(carried, 'opening')})
      group by customer_code having leftCents <> openingCents order by abs(leftCents - openingCents) desc, customer_code`,
  ).map((row) => ({ ...row, openingOn, state }));
}
