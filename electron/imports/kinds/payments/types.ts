import type { PaymentField, PaymentRow } from '../../../../shared/domain/imports/payments.ts';
import type { DateOrder } from '../../../../shared/domain/open-items/item.ts';
import type { SheetFacts } from '../../files/grid.ts';
import type { LineIssue } from '../../types.ts';

export type ReadPaymentsInput = {
  readonly path: string;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds; guessed when absent. */
  readonly columns?: readonly (PaymentField | null)[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
};

export type ReadPayments = {
  readonly encoding: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly headings: readonly string[];
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (PaymentField | null)[];
  /** Null while every day of the file reads both ways. */
  readonly dateOrder: DateOrder | null;
  readonly needsDateOrder: boolean;
  readonly payments: readonly PaymentRow[];
  readonly issues: readonly LineIssue[];
  /** Data rows: neither blank, nor totals, nor repeated headings. */
  readonly rows: number;
  /** Totals and repeated headings. */
  readonly skippedRows: number;
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};
