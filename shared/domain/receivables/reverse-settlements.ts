import { isOfList } from '../sources/statement.ts';
import type { AllocationBook } from './allocate.ts';
import type { LedgerUnit } from './ledger-units.ts';

/** Allocates each reversal to the settlement it undoes, the latest of its amount, so that the item is open again. */
export function reverseSettlements(units: readonly LedgerUnit[], book: AllocationBook): void {
  for (const reversal of units) {
    if (!isOfList(reversal.line) || reversal.line.act !== 'reversal') continue;
    const settlement = units.findLast(
      ({ line, group, side, cents, remaining, bookedOn }) =>
        group === reversal.group &&
        side !== reversal.side &&
        isOfList(line) &&
        (line.act === 'settlement' || line.act === 'offset') &&
        cents === reversal.cents &&
        remaining === cents &&
        bookedOn <= reversal.bookedOn,
    );
    if (settlement && reversal.side === 'debit') book.take(reversal, settlement, 'lettering');
    else if (settlement) book.take(settlement, reversal, 'lettering');
  }
}
