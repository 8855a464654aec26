import type { DocumentKind } from '../kinds.ts';
import type { LedgerLine } from '../ledger/line.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/**
 * What a line of an open-items list does, stored as its journal: `item` brings the item, `settlement` pays it, `offset`
 * lowers what is open without money received, `correction` lowers its amount, `reversal` undoes a settlement or an
 * offset.
 */
export type LineRole = 'item' | 'settlement' | 'offset' | 'correction' | 'reversal';

/** The item a line belongs to. */
export type ItemOf = {
  readonly id: string;
  readonly group: string;
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
};

/** The line that brings an item, or raises its amount: `signedCents`, debit positive. */
export function itemLine(item: ItemOf, signedCents: Cents): LedgerLine {
  const isSale = item.kind === 'invoice' || item.kind === 'creditNote';
  const isCash = item.kind === 'payment' || item.kind === 'deposit';
  return {
    ...lineOf(item, signedCents, item.issuedOn),
    account: item.kind === 'deposit' ? '4191' : '411',
    journal: 'item',
    journalKind: isSale ? 'sales' : isCash ? 'cash' : 'other',
    label: item.label,
    dueOn: item.dueOn,
    foreignCents: item.foreignCents,
    foreignCurrency: item.foreignCurrency,
    counterpart: isSale ? 'sale' : isCash ? 'cash' : 'other',
  };
}

/** A line that changes the open amount of an item from `bookedOn` on. Only a settlement is booked as money received. */
export function moveLine(
  item: ItemOf,
  role: Exclude<LineRole, 'item'>,
  signedCents: Cents,
  bookedOn: Day,
  label: string,
): LedgerLine {
  const isCash = role === 'settlement';
  return {
    ...lineOf(item, signedCents, bookedOn),
    account: '411',
    journal: role,
    journalKind: isCash ? 'cash' : 'other',
    label,
    dueOn: null,
    counterpart: isCash ? 'cash' : 'transfer',
  };
}

function lineOf(item: ItemOf, signedCents: Cents, bookedOn: Day) {
  return {
    lineNumber: item.lineNumber,
    customerCode: item.customerCode,
    customerName: item.customerName,
    entry: item.id,
    bookedOn,
    documentOn: item.issuedOn,
    reference: item.reference,
    signedCents,
    currency: item.currency,
    lettering: item.group,
    letteredOn: null,
    foreignCents: null,
    foreignCurrency: null,
  };
}
