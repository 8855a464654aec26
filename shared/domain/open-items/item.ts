import type { DocumentKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** What a column of a table can hold; `bucket` is a column of an aged balance, `account` tells which rows are on accounts of customers. */
export const tableFields = [
  'account',
  'customerCode',
  'customerName',
  'reference',
  'issuedOn',
  'dueOn',
  'terms',
  'kind',
  'label',
  'debit',
  'credit',
  'amount',
  'side',
  'paid',
  'open',
  'paidOn',
  'lettering',
  'currency',
  'foreignAmount',
  'bucket',
] as const;
export type TableField = (typeof tableFields)[number];

/** What tells the day of a list: the user, its titles or its name; else its newest row, or nothing: today. */
export const dayOrigins = ['known', 'newestRow', 'today'] as const;
export type DayOrigin = (typeof dayOrigins)[number];

/** Which number comes first in `03/04/2025`. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a row without a type is, where its amount is positive. */
export const rowKinds = ['invoice', 'payment'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One row of an open-items or history file, understood; amounts are signed, debit positive. */
export type OpenItem = {
  readonly lineNumber: number;
  /** `''` when the file only names the customer. */
  readonly customerCode: string;
  readonly customerName: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  readonly paidOn: Day | null;
  readonly signedCents: Cents;
  /** Of every amount of the row. */
  readonly currency: string;
  /** The amount in the document's own currency, where the row gives it beside that of the ledger; positive. */
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
  /** False where the only amount of the row is what is open. */
  readonly hasOwnAmount: boolean;
  /** What is open, of the sign of the amount; null when the file does not say. */
  readonly openCents: Cents | null;
  /** Code that ties payments to invoices inside the file. */
  readonly lettering: string | null;
  /** A customer's amount in one column of an aged balance: no document, only a balance. */
  readonly isAged: boolean;
};

/** What a table holds of one customer in one currency, as of a day. */
export type CustomerTable = {
  readonly customerCode: string;
  readonly customerName: string;
  readonly currency: string;
  readonly items: readonly OpenItem[];
  readonly asOf: Day;
};
