import type { SourceRules } from '../coverage/source-rules.ts';
import { isOfLedger } from '../sources/statement.ts';
import { type AllocationBook, allocateGroup } from './allocate.ts';
import type { LedgerUnit } from './ledger-units.ts';

/**
 * Allocates what is lettered together, in three passes: by the newest code of each line; by the codes that earlier
 * fiscal years gave to lines an opening lettered anew, the newest first; then the codes that only one side bears.
 */
export function allocateLettering(units: readonly LedgerUnit[], book: AllocationBook, rules: SourceRules): void {
  for (const [group, members] of Map.groupBy(units, (unit) => unit.group))
    if (group !== '') allocateGroup(members, book);
  const former = new Set(units.flatMap((unit) => unit.formerGroups));
  for (const group of [...former].sort().reverse())
    allocateGroup(
      units.filter((unit) => unit.group === group || unit.formerGroups.includes(group)),
      book,
    );
  allocateLetteredAlone(units, book, rules);
}

/**
 * Allocates the codes whose lines are all credits, or all debits. Their other side is in an earlier fiscal year, which
 * the opening carries in one amount without a code; so they settle what is carried without a code, equal amounts and
 * references first, then the oldest. Deposits (419) are left out: they are used up later and pay nothing earlier.
 */
function allocateLetteredAlone(units: readonly LedgerUnit[], book: AllocationBook, rules: SourceRules): void {
  const estimated: AllocationBook = { ...book, take: (debit, credit) => book.take(debit, credit, 'estimated') };
  for (const [openingOn, alone] of letteredAlone(units, rules))
    for (const side of ['credit', 'debit'] as const) {
      const own = alone.filter((unit) => unit.side === side);
      if (own.length === 0) continue;
      const carried = units.filter(
        (unit) => unit.side !== side && unit.group === '' && unit.bookedOn < openingOn && isCustomer(unit),
      );
      if (carried.length > 0) allocateGroup([...carried, ...own], estimated);
    }
}

/**
 * The units whose code no line of the other side bears, by first day of the fiscal year that gave it; only of years with
 * an opening, and without what that opening carries, whose code is paid in that year.
 */
function letteredAlone(units: readonly LedgerUnit[], rules: SourceRules): Map<string, LedgerUnit[]> {
  const opened = new Set(rules.openings.map(({ batchId }) => rules.fiscalYearOf(batchId)));
  const coded = units.filter(({ group, line }) => group !== '' && isOfLedger(line));
  const alone = [...Map.groupBy(coded, ({ group }) => group).values()]
    .filter(([first, ...others]) => others.every(({ side }) => side === first?.side))
    .flat()
    .filter((unit) => !unit.isOpening && isCustomer(unit) && unit.bookedOn >= unit.letteredIn);
  const byYear = Map.groupBy(alone, (unit) => unit.letteredIn);
  return new Map([...byYear].filter(([year]) => opened.has(year)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isCustomer = ({ account }: LedgerUnit): boolean => !account.startsWith('419');
