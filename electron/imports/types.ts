import type { Day } from '../../shared/domain/days.ts';
import type { JournalKind } from '../../shared/domain/kinds.ts';
import type { ErrorDetails } from '../../shared/errors.ts';

export type ReadLedgerInput = {
  readonly path: string;
  /** Name as the user knows it; a FEC's name holds the SIREN and the closing date. */
  readonly fileName: string;
  readonly accountPrefixes?: readonly string[] | undefined;
  readonly referenceField?: 'PieceRef' | 'EcritureLib' | 'EcritureNum' | undefined;
};

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
  readonly reference: string;
  readonly label: string;
  /** Debit positive, credit negative; cents. */
  readonly signedCents: number;
  readonly lettering: string | null;
  readonly letteredOn: Day | null;
  readonly dueOn: Day | null;
  readonly counterpart: Counterpart;
  readonly foreignCents: number | null;
  readonly foreignCurrency: string | null;
};

export type LineProblem = {
  readonly lineNumber: number;
  readonly code: string;
  readonly details: ErrorDetails;
  readonly raw: string;
};

/** What is known of the file once it has been read. */
export type LedgerSummary = {
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly rows: number;
  readonly siren: string | null;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  readonly reference: { readonly field: string; readonly examples: readonly string[] };
  readonly problems: readonly LineProblem[];
};
