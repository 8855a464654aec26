import type { DocumentKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/**
 * What a column of an open-items list can hold. `bucket` is a column of an aged balance; `account` tells which rows are
 * on customer accounts.
 */
export const listFields = [
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
  'disputed',
  'bucket',
] as const;
export type ListField = (typeof listFields)[number];

/**
 * Where the day of a list comes from: `known` from the user, the titles or the file name; else `newestRow`, its latest
 * date; else `today`.
 */
export const dayOrigins = ['known', 'newestRow', 'today'] as const;
export type DayOrigin = (typeof dayOrigins)[number];

/** Columns of days: when a document was made, is due, was paid. */
export const dayFields = ['issuedOn', 'dueOn', 'paidOn'] as const satisfies readonly ListField[];

export function isDayField(field: ListField | null): boolean {
  return dayFields.some((day) => day === field);
}

/** True for a list of which neither the file nor a row tells a day: nothing of it could be late, so the user is asked for its day. */
export function asksDay(list: { readonly dayOrigin: DayOrigin; readonly rowsTellDays: boolean }): boolean {
  return list.dayOrigin === 'today' && !list.rowsTellDays;
}

/** Which number comes first in `03/04/2025`. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a row without a type is taken for when its amount is positive. */
export const rowKinds = ['invoice', 'payment'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One row of an open-items list, understood. Amounts are signed, debit positive. */
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
  /** Currency of every amount of the row but `foreignCents`. */
  readonly currency: string;
  /** Amount in the document's own currency, where the row gives it beside the amount in the ledger's; positive. */
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
  /** False where the row gives only what is open, not the amount of its document. */
  readonly hasOwnAmount: boolean;
  /** Open amount, with the sign of `signedCents`; null when the list does not give it. */
  readonly openCents: Cents | null;
  /** Code that ties payments to invoices inside the file. */
  readonly lettering: string | null;
  /** True for a customer's amount in one column of an aged balance: it is a balance, not a document. */
  readonly isAged: boolean;
  /** Whether the list calls it disputed; null where it does not say. */
  readonly isDisputed: boolean | null;
};

/** The items of one customer in one currency that an open-items list holds on its day. */
export type CustomerItems = {
  readonly customerCode: string;
  readonly customerName: string;
  readonly currency: string;
  readonly items: readonly OpenItem[];
  readonly asOf: Day;
};
