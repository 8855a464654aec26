import { isOpenItemGroup } from '../open-items/mark.ts';
import { type AllocationBook, allocateGroup } from './allocate.ts';
import type { Piece } from './pieces.ts';
import type { Reading } from './reading.ts';

/**
 * Allocates what is lettered together, in three passes: by the newest code of each line; by the codes that earlier
 * fiscal years gave to lines an opening lettered anew, the newest first; then the codes that only one side bears.
 */
export function allocateLettering(pieces: readonly Piece[], book: AllocationBook, reading: Reading): void {
  for (const [group, members] of Map.groupBy(pieces, (piece) => piece.group))
    if (group !== '') allocateGroup(members, book);
  const former = new Set(pieces.flatMap((piece) => piece.formerGroups));
  for (const group of [...former].sort().reverse())
    allocateGroup(
      pieces.filter((piece) => piece.group === group || piece.formerGroups.includes(group)),
      book,
    );
  allocateLetteredAlone(pieces, book, reading);
}

/**
 * Allocates the codes whose lines are all credits, or all debits. Their other side is in an earlier fiscal year, which
 * the opening carries in one amount without a code; so they settle what is carried without a code, equal amounts and
 * references first, then the oldest. Deposits (419) are left out: they are used up later and pay nothing earlier.
 */
function allocateLetteredAlone(pieces: readonly Piece[], book: AllocationBook, reading: Reading): void {
  const estimated: AllocationBook = { ...book, take: (debit, credit) => book.take(debit, credit, 'estimated') };
  for (const [openingOn, alone] of letteredAlone(pieces, reading))
    for (const side of ['credit', 'debit'] as const) {
      const own = alone.filter((piece) => piece.side === side);
      if (own.length === 0) continue;
      const carried = pieces.filter(
        (piece) => piece.side !== side && piece.group === '' && piece.bookedOn < openingOn && isCustomer(piece),
      );
      if (carried.length > 0) allocateGroup([...carried, ...own], estimated);
    }
}

/**
 * The units, by first day of their fiscal year, whose code no line of the other side bears; only of years with an
 * opening, and without the opening's own lines.
 */
function letteredAlone(pieces: readonly Piece[], reading: Reading): Map<string, Piece[]> {
  const opened = new Set(reading.openings.map(({ batchId }) => reading.exerciseOf(batchId)));
  const coded = pieces.filter(({ group }) => group !== '' && !isOpenItemGroup(group));
  const alone = [...Map.groupBy(coded, ({ group }) => group).values()]
    .filter(([first, ...others]) => others.every(({ side }) => side === first?.side))
    .flat()
    .filter(
      (piece) => !piece.isOpening && isCustomer(piece) && piece.bookedOn >= reading.exerciseOf(piece.line.batchId),
    );
  const byYear = Map.groupBy(alone, (piece) => reading.exerciseOf(piece.line.batchId));
  return new Map([...byYear].filter(([year]) => opened.has(year)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isCustomer = ({ line }: Piece): boolean => !line.account.startsWith('419');
