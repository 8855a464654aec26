import type { JournalKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';

/** What the other lines of the entry say about a receivable line. */
export const counterparts = [
  'sale',
  'cash',
  'discount',
  'difference',
  'doubtful',
  'transfer',
  'deposit',
  'other',
] as const;
export type Counterpart = (typeof counterparts)[number];

/** One line on a customer account, as read: the row of `ledger_lines`. */
export type LedgerLine = {
  readonly lineNumber: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly account: string;
  readonly journal: string;
  readonly journalKind: JournalKind;
  readonly entry: string;
  readonly bookedOn: Day;
  readonly documentOn: Day | null;
  /** As written in the column of document references; what names the document is chosen later (`references.ts`). */
  readonly reference: string;
  readonly label: string;
  /** Debit positive, credit negative; cents. */
  readonly signedCents: number;
  readonly currency: string;
  readonly lettering: string | null;
  readonly letteredOn: Day | null;
  /** As written in a due date column of the file; a date in the label is read later. */
  readonly dueOn: Day | null;
  readonly counterpart: Counterpart;
  readonly foreignCents: number | null;
  readonly foreignCurrency: string | null;
};

/** A line and the import it came with. */
export type ImportedLine = LedgerLine & { readonly batchId: number };

/** The role of a line: by the other lines of its entry where they tell it, else by its journal. */
export function roleOf(line: Pick<LedgerLine, 'journalKind' | 'counterpart'>): 'sales' | 'cash' | 'opening' | 'other' {
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
