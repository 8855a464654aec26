import { addDays } from '../days.ts';
import type { AllocationBook } from './allocate.ts';
import { roleOf, saysBounced } from './documents.ts';
import type { Piece } from './pieces.ts';

/** A bank returns a payment within two months at most. */
const bounceDays = 60;

/**
 * Sets each bounced payment against the payment it reverses, before anything else takes that payment, so that its invoice is
 * open again. The payment has the same amount and is at most 60 days older; it shares the lettering of the bounce, or the
 * bounce says what it is (REJET, IMPAYÉ).
 */
export function reversePayments(pieces: readonly Piece[], book: AllocationBook): void {
  const payments = Map.groupBy(
    pieces.filter((piece) => piece.side === 'credit' && isCash(piece)),
    (piece) => piece.cents,
  );
  for (const bounce of pieces) {
    if (bounce.side !== 'debit' || !(isCash(bounce) || saysBounced(bounce.line))) continue;
    const earliest = addDays(bounce.bookedOn, -bounceDays);
    const candidates = (payments.get(bounce.cents) ?? []).filter(
      (payment) =>
        payment.remaining === payment.cents && payment.bookedOn <= bounce.bookedOn && payment.bookedOn >= earliest,
    );
    const lettered = candidates.filter((payment) => payment.group !== '' && payment.group === bounce.group);
    const isFree = saysBounced(bounce.line) && (bounce.group === '' || !hasCredit(pieces, bounce.group));
    const possible = lettered.length > 0 ? lettered : isFree ? candidates : [];
    const payment = possible.find((candidate) => isNamedBy(candidate, bounce)) ?? possible.at(-1);
    if (payment) book.take(bounce, payment, lettered.length > 0 ? 'lettering' : 'estimated');
  }
}

/** Bills carried in an opening may have been cash; only their words tell. */
function isCash(piece: Piece): boolean {
  const role = roleOf(piece.line);
  return role === 'cash' || (role === 'opening' && piece.side === 'credit');
}

function hasCredit(pieces: readonly Piece[], group: string): boolean {
  return pieces.some((piece) => piece.side === 'credit' && piece.group === group);
}

function isNamedBy(payment: Piece, bounce: Piece): boolean {
  const { reference } = payment.line;
  return reference !== '' && `${bounce.line.reference} ${bounce.line.label}`.includes(reference);
}

/**
 * A move to doubtful customers (debit 416, credit 411 in one entry) pays nothing: its two lines are set against each other, so
 * that the invoice stays open. Returns the pieces that became doubtful: those lettered with the move or of its reference.
 */
export function neutraliseDoubtfulMoves(pieces: readonly Piece[], book: AllocationBook): Piece[] {
  const moves = pieces.filter((piece) => piece.line.counterpart === 'doubtful' && !piece.isOpening);
  const moved: Piece[] = [];
  for (const entry of Map.groupBy(moves, entryKey).values()) {
    const debits = entry.filter((piece) => piece.side === 'debit' && piece.line.account.startsWith('416'));
    for (const credit of entry.filter((piece) => piece.side === 'credit' && !piece.line.account.startsWith('416'))) {
      const debit = debits.find((piece) => piece.remaining === credit.remaining);
      if (!debit) continue;
      book.take(debit, credit, 'lettering');
      moved.push(...pieces.filter((piece) => piece.side === 'debit' && isSameClaim(piece, credit)));
    }
  }
  return moved;
}

function entryKey({ line }: Piece): string {
  return JSON.stringify([line.batchId, line.journal, line.entry, line.bookedOn]);
}

function isSameClaim(piece: Piece, move: Piece): boolean {
  const isLettered = move.group !== '' && piece.group === move.group;
  return isLettered || (move.line.reference !== '' && piece.line.reference === move.line.reference);
}
