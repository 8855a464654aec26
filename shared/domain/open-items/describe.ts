import type { ItemOf } from '../sources/list-line.ts';
import { ledgerCurrency } from '../values/money.ts';
import type { CustomerItems, OpenItem } from './item.ts';
import type { KnownItem } from './known-items.ts';
import { sideOf } from './match.ts';

/**
 * Gives each row its item: the identity that an earlier list gave it, or a new one, and the invoice it pays.
 */
export function describeItems(
  input: CustomerItems,
  known: readonly KnownItem[],
  matches: ReadonlyMap<OpenItem, KnownItem>,
): ReadonlyMap<OpenItem, ItemOf> {
  const usedIds = new Set(known.map((item) => item.id));
  const described = new Map<OpenItem, ItemOf>();
  for (const row of input.items) {
    const match = matches.get(row);
    described.set(row, match ? refreshed(match, row, input) : newItem(row, input, usedIds));
  }
  joinPayments(input.items, known, described);
  return described;
}

/** A known item as its first line stated it, for a list that no longer holds it or that states it anew. */
export function itemOf(known: KnownItem): ItemOf {
  const { id, matchedItem, isAged, reference, issuedOn, dueOn, first } = known;
  const { customerCode, customerName, kind, label, currency, foreignCents, foreignCurrency } = first;
  return {
    id,
    matchedItem,
    isAged,
    reference,
    issuedOn,
    dueOn,
    customerCode,
    customerName,
    label,
    kind,
    lineNumber: 0,
    currency,
    foreignCents,
    foreignCurrency,
    isDisputed: null,
  };
}

function refreshed(match: KnownItem, row: OpenItem, { customerName }: CustomerItems): ItemOf {
  return {
    ...itemOf(match),
    kind: row.kind,
    customerName,
    label: row.label || match.first.label,
    dueOn: row.dueOn ?? match.dueOn,
    isDisputed: row.isDisputed,
    lineNumber: row.lineNumber,
  };
}

function newItem(
  row: OpenItem,
  { customerCode, customerName, currency, asOf }: CustomerItems,
  usedIds: Set<string>,
): ItemOf {
  const issuedOn = row.issuedOn ?? asOf;
  const aged = row.isAged ? 'aged ' : '';
  const own = currency === ledgerCurrency ? '' : ` ${currency}`;
  const base = `${aged}${row.reference}|${issuedOn}|${row.signedCents}${own}`;
  let rank = 0;
  while (usedIds.has(`${base}|${rank}`)) rank++;
  const id = `${base}|${rank}`;
  usedIds.add(id);
  return {
    id,
    matchedItem: id,
    isAged: row.isAged,
    customerCode,
    customerName,
    kind: row.kind,
    reference: row.reference,
    label: row.label,
    issuedOn,
    dueOn: row.dueOn,
    lineNumber: row.lineNumber,
    currency,
    foreignCents: row.foreignCents,
    foreignCurrency: row.foreignCurrency,
    isDisputed: row.isDisputed,
  };
}

/**
 * Where the list does not give open amounts, a credit goes to the invoice that shares its lettering or bears its
 * reference.
 */
function joinPayments(rows: readonly OpenItem[], known: readonly KnownItem[], described: Map<OpenItem, ItemOf>): void {
  const matchedByReference = new Map(
    known.flatMap((item) => (item.side === 'debit' ? [[item.reference, item.matchedItem]] : [])),
  );
  const matchedByLettering = new Map<string, string>();
  for (const row of rows) {
    const matchedItem = described.get(row)?.matchedItem;
    if (sideOf(row) !== 'debit' || matchedItem === undefined) continue;
    matchedByReference.set(row.reference, matchedItem);
    if (row.lettering !== null && !matchedByLettering.has(row.lettering))
      matchedByLettering.set(row.lettering, matchedItem);
  }
  for (const row of rows) {
    const item = described.get(row);
    if (!item || row.openCents !== null) continue;
    const lettered = row.lettering === null ? undefined : matchedByLettering.get(row.lettering);
    const named = sideOf(row) === 'credit' && row.reference !== '' ? matchedByReference.get(row.reference) : undefined;
    const matchedItem = lettered ?? named;
    if (matchedItem !== undefined && matchedItem !== item.matchedItem) described.set(row, { ...item, matchedItem });
  }
}
