import type { Day } from '../../shared/domain/days.ts';
import type { LedgerLine } from '../../shared/domain/ledger/line.ts';
import type { ErrorDetails } from '../../shared/errors.ts';

export type ReadLedgerInput = {
  readonly path: string;
  /** Name as the user knows it; a FEC's name holds the SIREN and the closing date. */
  readonly fileName: string;
  readonly accountPrefixes?: readonly string[] | undefined;
  readonly referenceField?: 'PieceRef' | 'EcritureLib' | 'EcritureNum' | undefined;
};

export type { LedgerLine };

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
