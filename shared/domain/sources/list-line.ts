import type { DocumentKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { Role } from './ledger-line.ts';
import type { Stated } from './stated.ts';

/**
 * What a line of an open-items list does: `item` brings the item, `settlement` pays it, `offset` lowers what is open without money
 * received, `correction` lowers its amount, `reversal` undoes a settlement or an offset.
 */
export const listLineActs = ['item', 'settlement', 'offset', 'correction', 'reversal'] as const;
export type ListLineAct = (typeof listLineActs)[number];

/** What an open-items list says of one item: that it is there, or how much less or more of it is open than before. */
export type ListLine = Stated & {
  /** The item among those of its customer. The text means nothing by itself. */
  readonly item: string;
  /** The item whose lines are allocated together: the item itself, or the invoice that a payment pays. */
  readonly matchedItem: string;
  readonly act: ListLineAct;
  /** True for an amount in a column of an aged balance: it is a balance, not a document. */
  readonly isAged: boolean;
  /** The kind of document that the item is. */
  readonly kind: DocumentKind;
  readonly documentOn: Day;
  /** On an item's own line, whether the list calls it disputed; null where it does not say. */
  readonly isDisputed: boolean | null;
};

/** The item a line belongs to. */
export type ItemOf = {
  readonly id: string;
  readonly matchedItem: string;
  readonly isAged: boolean;
  readonly customerCode: string;
  readonly customerName: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly lineNumber: number;
  readonly currency: string;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
  readonly isDisputed: boolean | null;
};

/** The line that brings an item, or raises its amount: `signedCents`, debit positive. */
export function itemLine(item: ItemOf, signedCents: Cents): ListLine {
  return {
    ...lineOf(item, 'item', signedCents, item.issuedOn),
    label: item.label,
    dueOn: item.dueOn,
    foreignCents: item.foreignCents,
    foreignCurrency: item.foreignCurrency,
    isDisputed: item.isDisputed,
  };
}

/** A line that changes the open amount of an item from `bookedOn` on. */
export function moveLine(
  item: ItemOf,
  act: Exclude<ListLineAct, 'item'>,
  signedCents: Cents,
  bookedOn: Day,
  label: string,
): ListLine {
  return {
    ...lineOf(item, act, signedCents, bookedOn),
    label,
    dueOn: null,
    foreignCents: null,
    foreignCurrency: null,
    isDisputed: null,
  };
}

function lineOf(item: ItemOf, act: ListLineAct, signedCents: Cents, bookedOn: Day) {
  return {
    lineNumber: item.lineNumber,
    customerCode: item.customerCode,
    customerName: item.customerName,
    item: item.id,
    matchedItem: item.matchedItem,
    act,
    isAged: item.isAged,
    kind: item.kind,
    bookedOn,
    documentOn: item.issuedOn,
    reference: item.reference,
    signedCents,
    currency: item.currency,
  };
}

/** The role of a line of a list. Only a settlement is money received; other changes of what is open are not. */
export function roleInList({ act, kind }: Pick<ListLine, 'act' | 'kind'>): Role {
  if (act !== 'item') return act === 'settlement' ? 'cash' : 'other';
  if (kind === 'invoice' || kind === 'creditNote') return 'sales';
  return kind === 'payment' || kind === 'deposit' ? 'cash' : 'other';
}

/** The account on which a ledger would book a line of a list. */
export function accountInList({ act, kind }: Pick<ListLine, 'act' | 'kind'>): string {
  return act === 'item' && kind === 'deposit' ? '4191' : '411';
}
