import { isDepositAccount } from '../sources/ledger-line.ts';
import { namesReference } from '../sources/references.ts';
import type { AllocationBook } from './allocate.ts';
import { entryKey, type LedgerUnit } from './ledger-units.ts';

/**
 * Allocates the deposits that were used without being lettered. A debit of the deposits account (4191) uses deposits of
 * that account, so that its balance is what is left of them; the credit of the same entry on the customer's account
 * pays the invoice that it, or its entry, names. Where the deposit was already allocated to another debit, the two
 * lines of the entry settle each other.
 */
export function spendDeposits(units: readonly LedgerUnit[], book: AllocationBook): void {
  const uses = units.filter((unit) => isOpen(unit, 'debit') && isOnDeposits(unit));
  const credits = units.filter((unit) => isOpen(unit, 'credit') && !isOnDeposits(unit) && !unit.isOpening);
  if (uses.length === 0 && credits.every(({ counterpart }) => counterpart !== 'deposit')) return;
  const entries = Map.groupBy(
    units.filter((unit) => !unit.isOpening),
    entryKey,
  );
  for (const use of uses) {
    const deposits = units.filter((unit) => unit.side === 'credit' && unit.account === use.account);
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
    if (credit.counterpart !== 'deposit' && !using.has(entryKey(credit))) continue;
    const own = entries.get(entryKey(credit)) ?? [];
    const named = units.filter((unit) => isOpenSale(unit) && namesInvoice(credit, unit));
    for (const invoice of [...own.filter(isOpenSale), ...named]) book.take(invoice, credit, 'lettering');
  }
}

/**
 * Deposits in the order in which a use takes them: those it names, those of its amount, then the others; each in the
 * given order, the oldest first.
 */
function inOrderOfUse(deposits: readonly LedgerUnit[], use: LedgerUnit): LedgerUnit[] {
  const rank = (deposit: LedgerUnit) => {
    if (namesOneAnother(use, deposit)) return 0;
    return deposit.remaining === use.cents ? 1 : 2;
  };
  return deposits.toSorted((a, b) => rank(a) - rank(b));
}

const isOpen = ({ side, remaining }: LedgerUnit, wanted: LedgerUnit['side']) => side === wanted && remaining > 0;

const isOnDeposits = ({ account }: LedgerUnit) => isDepositAccount(account);

function isOpenSale(unit: LedgerUnit): boolean {
  return isOpen(unit, 'debit') && !isOnDeposits(unit) && unit.role === 'sales';
}

function namesOneAnother({ line: use }: LedgerUnit, { line: deposit }: LedgerUnit): boolean {
  return (
    (use.reference !== '' && use.reference === deposit.reference) ||
    namesReference(use.label, deposit.reference) ||
    namesReference(deposit.label, use.reference)
  );
}

function namesInvoice({ line: credit }: LedgerUnit, { line: invoice }: LedgerUnit): boolean {
  if (invoice.reference.length < 2) return invoice.reference !== '' && credit.reference === invoice.reference;
  return credit.reference === invoice.reference || namesReference(credit.label, invoice.reference);
}
