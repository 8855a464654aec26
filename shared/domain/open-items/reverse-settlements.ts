import type { AllocationBook } from '../ledger/allocate.ts';
import type { LedgerUnit } from '../ledger/ledger-units.ts';
import { isOpenItemGroup } from './mark.ts';

/** Allocates each reversal to the settlement it undoes, the latest of its amount, so that the item is open again. */
export function reverseSettlements(units: readonly LedgerUnit[], book: AllocationBook): void {
  for (const reversal of units) {
    if (reversal.line.journal !== 'reversal' || !isOpenItemGroup(reversal.group)) continue;
    const settlement = units.findLast(
      ({ line, group, side, cents, remaining, bookedOn }) =>
        group === reversal.group &&
        side !== reversal.side &&
        (line.journal === 'settlement' || line.journal === 'offset') &&
        cents === reversal.cents &&
        remaining === cents &&
        bookedOn <= reversal.bookedOn,
    );
    if (settlement && reversal.side === 'debit') book.take(reversal, settlement, 'lettering');
    else if (settlement) book.take(settlement, reversal, 'lettering');
  }
}
