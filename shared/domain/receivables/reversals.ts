import { namesReference } from '../sources/references.ts';
import { addDays } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';
import type { AllocationBook } from './allocate.ts';
import { bounceMarkOf, isCarriedBounce } from './bounces.ts';
import { entryKey, type LedgerUnit } from './ledger-units.ts';

/** A bank returns a payment within two months at most. */
const bounceDays = 60;

/**
 * Allocates each bounced payment to the payment it reverses, before anything else takes that payment, so that its
 * invoice is open again. The payment has the same amount and is at most 60 days older; it shares the lettering of the
 * bounce, or the bounce is marked as one (`bounceMarkOf`). Only a bank entry, or an opening line that carries one, is a
 * bounce. A code alone never opens again what a balanced lettering settles; a word written out does.
 */
export function reversePayments(units: readonly LedgerUnit[], book: AllocationBook): void {
  const payments = Map.groupBy(
    units.filter((unit) => unit.side === 'credit' && isPaymentLike(unit)),
    (unit) => unit.cents,
  );
  if (payments.size === 0) return;
  const groups = Map.groupBy(units, (unit) => unit.group);
  const sold = new Set(units.filter(isSale).map((unit) => unit.line.reference));
  for (const bounce of units) {
    if (bounce.side !== 'debit' || !canBounce(bounce)) continue;
    const earliest = addDays(bounce.bookedOn, -bounceDays);
    const candidates = (payments.get(bounce.cents) ?? []).filter(
      (payment) =>
        payment.remaining === payment.cents && payment.bookedOn <= bounce.bookedOn && payment.bookedOn >= earliest,
    );
    if (candidates.length === 0) continue;
    const lettered = candidates.filter((payment) => payment.group !== '' && payment.group === bounce.group);
    const possible = lettered.length > 0 ? lettered : freeCandidates(bounce, candidates, { groups, sold });
    const payment = possible.find((candidate) => isNamedBy(candidate, bounce)) ?? possible.at(-1);
    if (payment) book.take(bounce, payment, lettered.length > 0 ? 'lettering' : 'estimated');
  }
}

/** True for money received, and for opening lines, among which nothing tells money received. */
function isPaymentLike({ role }: LedgerUnit): boolean {
  return role === 'cash' || role === 'opening';
}

function isSale({ role }: LedgerUnit): boolean {
  return role === 'sales';
}

function canBounce({ line, role }: LedgerUnit): boolean {
  return role === 'cash' || (role === 'opening' && isCarriedBounce(line));
}

/**
 * The payments outside its lettering that a bounce may reverse: none where it is itself lettered with credits, where
 * nothing marks it as a bounce, or where its code is the number of a sale, for it is then a refund.
 */
function freeCandidates(
  bounce: LedgerUnit,
  candidates: readonly LedgerUnit[],
  { groups, sold }: { readonly groups: ReadonlyMap<string, readonly LedgerUnit[]>; readonly sold: ReadonlySet<string> },
): readonly LedgerUnit[] {
  const mark = bounceMarkOf(bounce.line);
  if (mark === null || lettersCredit(groups.get(bounce.group), bounce)) return [];
  if (mark === 'word') return candidates;
  if (sold.has(bounce.line.reference)) return [];
  return candidates.filter(({ group }) => group === '' || balanceOf(groups.get(group)) !== 0);
}

function lettersCredit(group: readonly LedgerUnit[] = [], bounce: LedgerUnit): boolean {
  return bounce.group !== '' && group.some((unit) => unit.side === 'credit');
}

function balanceOf(group: readonly LedgerUnit[] = []): Cents {
  return sumCents(group.map((unit) => (unit.side === 'debit' ? unit.cents : -unit.cents)));
}

function isNamedBy({ line: { reference } }: LedgerUnit, { line }: LedgerUnit): boolean {
  return namesReference(`${line.reference} ${line.label}`, reference);
}

/**
 * A move to doubtful customers (debit 416, credit 411 in one entry) pays nothing: its two lines are allocated to each
 * other, so that the invoice stays open. Returns the units that became doubtful: those lettered with the move or of its
 * reference.
 */
export function neutraliseDoubtfulMoves(units: readonly LedgerUnit[], book: AllocationBook): LedgerUnit[] {
  const moves = units.filter((unit) => unit.counterpart === 'doubtful' && !unit.isOpening);
  const moved: LedgerUnit[] = [];
  for (const entry of Map.groupBy(moves, entryKey).values()) {
    const debits = entry.filter((unit) => unit.side === 'debit' && unit.account.startsWith('416'));
    for (const credit of entry.filter((unit) => unit.side === 'credit' && !unit.account.startsWith('416'))) {
      const debit = debits.find((unit) => unit.remaining === credit.remaining);
      if (!debit) continue;
      book.take(debit, credit, 'lettering');
      moved.push(...units.filter((unit) => unit.side === 'debit' && isAboutMove(unit, credit)));
    }
  }
  return moved;
}

function isAboutMove(unit: LedgerUnit, move: LedgerUnit): boolean {
  const isLettered = move.group !== '' && unit.group === move.group;
  return isLettered || (move.line.reference !== '' && unit.line.reference === move.line.reference);
}
