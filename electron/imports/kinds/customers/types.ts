import type { CustomerField, CustomerRow } from '../../../../shared/domain/customers/fields.ts';
import type { SheetFacts } from '../../files/grid.ts';
import type { LineIssue } from '../../types.ts';

/** A file the user chose, or cells pasted from a spreadsheet. */
export type CustomerSource = { readonly path: string } | { readonly text: string };

export type ReadCustomersInput = {
  readonly source: CustomerSource;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds; guessed when absent. */
  readonly columns?: readonly (CustomerField | null)[] | undefined;
  /** False when the first row is a customer already; judged when absent. */
  readonly hasHeadings?: boolean | undefined;
};

export type ReadCustomers = {
  readonly encoding: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  /** Empty texts where the file has no headings. */
  readonly headings: readonly string[];
  readonly hasHeadings: boolean;
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (CustomerField | null)[];
  readonly customers: readonly CustomerRow[];
  readonly issues: readonly LineIssue[];
  /** Data rows: neither blank, nor totals, nor repeated headings. */
  readonly rows: number;
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};
