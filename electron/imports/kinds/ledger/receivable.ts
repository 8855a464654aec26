import type { Counterpart } from '../../../../shared/domain/sources/ledger-line.ts';

/** Customers, bills receivable, doubtful customers, deposits received. */
export const defaultPrefixes = ['411', '413', '416', '419'] as const;

/** True for a receivable account; 4181 (to be invoiced) never is: nothing is owed yet. */
export function isReceivable(account: string, prefixes: readonly string[]): boolean {
  return !account.startsWith('4181') && prefixes.some((prefix) => account.startsWith(prefix));
}

/** What an entry has lines on, as bits. */
export const entryFlags = {
  sale: 1,
  cash: 2,
  discount: 4,
  doubtful: 8,
  difference: 16,
  deposit: 32,
  receivableDebit: 64,
  receivableCredit: 128,
  writeOff: 256,
} as const;

/** The bits of one line, from the chart of accounts (PCG). */
export function flagsOf(account: string, receivable: boolean, signedCents: number): number {
  let flags = receivable ? (signedCents > 0 ? entryFlags.receivableDebit : entryFlags.receivableCredit) : 0;
  if (/^70/.test(account)) flags |= entryFlags.sale;
  else if (/^5[1348]/.test(account)) flags |= entryFlags.cash;
  else if (account.startsWith('665')) flags |= entryFlags.discount;
  else if (/^(?:416|491)/.test(account)) flags |= entryFlags.doubtful;
  else if (account.startsWith('654')) flags |= entryFlags.writeOff;
  else if (/^(?:[67][56]8|[67]66)/.test(account)) flags |= entryFlags.difference;
  else if (account.startsWith('419')) flags |= entryFlags.deposit;
  return flags;
}

/**
 * What the entry's other lines say about one of its receivable lines; of a sale paid at once, `sale` for the debit and
 * `cash` for the credit.
 */
export function counterpartOf(flags: number, account: string, signedCents: number): Counterpart {
  const has = (flag: number) => (flags & flag) !== 0;
  if (has(entryFlags.sale) && has(entryFlags.cash)) return signedCents > 0 ? 'sale' : 'cash';
  if (has(entryFlags.sale)) return 'sale';
  if (has(entryFlags.cash)) return 'cash';
  if (has(entryFlags.discount)) return 'discount';
  // A debt that had been moved to 416 is lost there too: its entry has both accounts.
  if (has(entryFlags.writeOff)) return 'writeOff';
  if (has(entryFlags.doubtful)) return 'doubtful';
  if (has(entryFlags.difference)) return 'difference';
  if (has(entryFlags.deposit) && !account.startsWith('419')) return 'deposit';
  return has(entryFlags.receivableDebit) && has(entryFlags.receivableCredit) ? 'transfer' : 'other';
}
