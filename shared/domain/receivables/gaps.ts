import type { Side } from '../kinds.ts';
import { addDays } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { AllocationBook } from './allocate.ts';
import { type DerivedDocument, movementOf } from './documents.ts';
import type { LedgerUnit } from './ledger-units.ts';
import type { ClosedUnits } from './openings.ts';

/**
 * Settles the units that an opening after missing months no longer carries, by one adjustment per side on the eve:
 * together they come to the opposite of these units, so that the balance from then on is the opening's. Both
 * adjustments disappear once the missing months are imported.
 */
export function closeBeforeGap(
  customerCode: string,
  closing: ClosedUnits,
  documents: DerivedDocument[],
  book: AllocationBook,
): void {
  const { units } = closing;
  const left = (side: Side) => units.filter((unit) => unit.side === side && unit.remaining > 0);
  const [debits, credits] = [left('debit'), left('credit')];
  const total = units.reduce((sum, unit) => sum + unit.line.signedCents, 0);
  // A manual allocation may tie one of these units to a later document: the amount it took is carried too.
  const carried = total - remaining(debits) + remaining(credits);
  const credit = addAdjustment(customerCode, closing, 'credit', remaining(debits) + Math.max(carried, 0), documents);
  const debit = addAdjustment(customerCode, closing, 'debit', remaining(credits) + Math.max(-carried, 0), documents);
  for (const unit of debits) if (credit) book.take(unit, credit, 'estimated');
  for (const unit of credits) if (debit) book.take(debit, unit, 'estimated');
}

const remaining = (units: readonly LedgerUnit[]): Cents => units.reduce((sum, unit) => sum + unit.remaining, 0);

function addAdjustment(
  customerCode: string,
  { openingOn, batchId, units }: ClosedUnits,
  side: Side,
  cents: Cents,
  documents: DerivedDocument[],
): LedgerUnit | null {
  const [first] = units;
  if (!first || cents === 0) return null;
  const eve = addDays(openingOn, -1);
  const reference = `AN ${openingOn}`;
  const sourceKey = [customerCode, side, reference, eve, cents, 0].join('|');
  const own = { sourceKey, kind: 'adjustment', side, reference, label: '', amountCents: cents, batchId } as const;
  const document = documents.push(movementOf({ ...own, on: eve }));
  return {
    line: first.line,
    names: first.names,
    account: first.account,
    role: first.role,
    counterpart: first.counterpart,
    side,
    cents,
    isOpening: false,
    bookedOn: eve,
    group: '',
    letteredIn: openingOn,
    formerGroups: [],
    remaining: cents,
    document: document - 1,
  };
}
