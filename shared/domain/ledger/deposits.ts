import type { AllocationBook } from './allocate.ts';
import { isDepositAccount, roleOf } from './line.ts';
import { entryKey, type Piece } from './pieces.ts';
import { namesReference } from './references.ts';

/**
 * Allocates the deposits that were used without being lettered. A debit of the deposits account (4191) uses deposits of
 * that account, so that its balance is what is left of them; the credit of the same entry on the customer's account
 * pays the invoice that it, or its entry, names. Where the deposit was already allocated to another debit, the two
 * lines of the entry settle each other.
 */
export function spendDeposits(pieces: readonly Piece[], book: AllocationBook): void {
  const uses = pieces.filter((piece) => isOpen(piece, 'debit') && isOnDeposits(piece));
  const credits = pieces.filter((piece) => isOpen(piece, 'credit') && !isOnDeposits(piece) && !piece.isOpening);
  if (uses.length === 0 && credits.every(({ line }) => line.counterpart !== 'deposit')) return;
  const entries = Map.groupBy(
    pieces.filter((piece) => !piece.isOpening),
    entryKey,
  );
  for (const use of uses) {
    const deposits = pieces.filter((piece) => piece.side === 'credit' && piece.line.account === use.line.account);
    for (const deposit of inOrderOfUse(deposits, use))
      book.take(use, deposit, namesOneAnother(use, deposit) ? 'lettering' : 'estimated');
    const isTakenElsewhere = deposits.reduce((sum, { cents }) => sum + cents, 0) >= use.cents;
    if (use.remaining === 0 || use.isOpening || !isTakenElsewhere) continue;
    for (const credit of entries.get(entryKey(use)) ?? [])
      if (isOpen(credit, 'credit') && !isOnDeposits(credit)) book.take(use, credit, 'lettering');
  }
  const using = new Set(uses.map(entryKey));
  for (const credit of credits) {
    if (credit.remaining === 0) continue;
    if (credit.line.counterpart !== 'deposit' && !using.has(entryKey(credit))) continue;
    const own = entries.get(entryKey(credit)) ?? [];
    const named = pieces.filter((piece) => isOpenSale(piece) && namesInvoice(credit, piece));
    for (const invoice of [...own.filter(isOpenSale), ...named]) book.take(invoice, credit, 'lettering');
  }
}

/**
 * Deposits in the order in which a use takes them: those it names, those of its amount, then the others; each in the
 * given order, the oldest first.
 */
function inOrderOfUse(deposits: readonly Piece[], use: Piece): Piece[] {
  const rank = (deposit: Piece) => {
    if (namesOneAnother(use, deposit)) return 0;
    return deposit.remaining === use.cents ? 1 : 2;
  };
  return deposits.toSorted((a, b) => rank(a) - rank(b));
}

const isOpen = ({ side, remaining }: Piece, wanted: Piece['side']) => side === wanted && remaining > 0;

const isOnDeposits = ({ line }: Piece) => isDepositAccount(line.account);

function isOpenSale(piece: Piece): boolean {
  return isOpen(piece, 'debit') && !isOnDeposits(piece) && roleOf(piece.line) === 'sales';
}

function namesOneAnother({ line: use }: Piece, { line: deposit }: Piece): boolean {
  return (
    (use.reference !== '' && use.reference === deposit.reference) ||
    namesReference(use.label, deposit.reference) ||
    namesReference(deposit.label, use.reference)
  );
}

function namesInvoice({ line: credit }: Piece, { line: invoice }: Piece): boolean {
  if (invoice.reference.length < 2) return invoice.reference !== '' && credit.reference === invoice.reference;
  return credit.reference === invoice.reference || namesReference(credit.label, invoice.reference);
}
