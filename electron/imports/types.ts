import type { FileIssue } from '../../shared/domain/imports/file-issues.ts';
import type { LedgerField } from '../../shared/domain/imports/ledger-columns.ts';
import type { LineIssueCode } from '../../shared/domain/imports/line-issues.ts';
import type { LedgerLine } from '../../shared/domain/sources/ledger-line.ts';
import type { ReferenceChoice, ReferenceField } from '../../shared/domain/sources/references.ts';
import type { RefusedLine } from '../../shared/domain/sources/refused-line.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import type { ErrorDetails } from '../../shared/errors.ts';

export type ReadLedgerInput = {
  readonly path: string;
  /** Name as the user knows it; a FEC's name holds the SIREN and the closing date. */
  readonly fileName: string;
  readonly accountPrefixes?: readonly string[] | undefined;
  /** The sheet read and what each column holds, where the user says it; else the headings tell. */
  readonly sheet?: string | undefined;
  readonly columns?: readonly (LedgerField | null)[] | undefined;
  /** The fields already chosen: for all journals, or for some of them. */
  readonly reference?: ReferenceChoice | null;
};

export type { LedgerLine };

/** Why a row cannot be used: the `code` of a LineIssue and the facts of its sentence. */
export type RowIssue = { readonly code: LineIssueCode; readonly details: ErrorDetails };

export type LineIssue = {
  readonly lineNumber: number;
  readonly code: LineIssueCode;
  readonly details: ErrorDetails;
  readonly raw: string;
  /** What is known of the line, where the file counts it among what customers owe. */
  readonly refused?: RefusedLine;
};

/** Document numbers as they are read, for the user to check: of the whole file, and by journal where the journals differ. */
export type ReferenceExamples = {
  readonly examples: string[];
  readonly journals: { readonly journal: string; readonly field: ReferenceField; readonly examples: string[] }[];
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
  /** Codes of every journal of the file, whatever its accounts. */
  readonly journals: readonly string[];
  readonly reference: ReferenceChoice;
  readonly referenceExamples: ReferenceExamples;
  readonly issues: readonly LineIssue[];
  /** Issues of lines that were read all the same. */
  readonly fileIssues: readonly FileIssue[];
};
