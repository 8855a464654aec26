import type { JournalKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Stated } from './stated.ts';

/** What the other lines of the entry say about a receivable line. */
export const counterparts = [
  'sale',
  'cash',
  'discount',
  'difference',
  'doubtful',
  'writeOff',
  'transfer',
  'deposit',
  'other',
] as const;
export type Counterpart = (typeof counterparts)[number];

/** What a statement does on a customer's account: it sells, receives or gives money, opens a fiscal year, or something else. */
export type Role = 'sales' | 'cash' | 'opening' | 'other';

/** One line of an accounting ledger on a customer account, as read. Its reference is the column's; what names the document is chosen later (`references.ts`). */
export type LedgerLine = Stated & {
  readonly account: string;
  readonly journal: string;
  readonly journalKind: JournalKind;
  readonly entry: string;
  readonly documentOn: Day | null;
  readonly lettering: string | null;
  readonly letteredOn: Day | null;
  /** The kind of the other lines of the entry. */
  readonly counterpart: Counterpart;
};

/** The role of a line: by the other lines of its entry where they tell it, else by its journal. */
export function roleOf(line: Pick<LedgerLine, 'journalKind' | 'counterpart'>): Role {
  if (line.journalKind === 'opening') return 'opening';
  if (line.counterpart === 'sale') return 'sales';
  if (line.counterpart === 'cash') return 'cash';
  if (line.journalKind === 'sales') return 'sales';
  return line.journalKind === 'cash' && line.counterpart === 'other' ? 'cash' : 'other';
}

/** True for the account of deposits received (4191), not for the others of 419: packaging, discounts to grant. */
export function isDepositAccount(account: string): boolean {
  return /^419(?:1|0*$)/.test(account);
}
