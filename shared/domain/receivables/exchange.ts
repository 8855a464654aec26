import type { DocumentKind, Side } from '../kinds.ts';
import { type Cents, shareOf, sumCents } from '../values/money.ts';

/** A document in the ledger's currency, with what it was worth in its own. */
export type ExchangedDocument = {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly amountCents: Cents;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
};

export type DocumentPair = {
  readonly debitDocumentId: number;
  readonly creditDocumentId: number;
  readonly amountCents: Cents;
};

/** Documents in another currency, the documents they are allocated to, and by how much. */
export type ExchangeFacts = {
  readonly documents: readonly ExchangedDocument[];
  readonly pairs: readonly DocumentPair[];
};

/**
 * The part of each document's open amount that is an exchange difference (accounts 666 and 766), owed by nobody: cents
 * of the ledger's currency by id, negative for a gain: the customer owes that much more than is open. Documents allocated
 * to one another are judged together. When they are settled in their own currency, all that is open of them is a
 * difference; when an invoice is paid in part in its currency, so is what lies between the open amount and the rest at the
 * rate it was booked at. A group in which a document lacks an amount in that currency has none, unless that document is
 * an adjustment: the difference itself, already booked. An adjustment of nothing in its currency is a difference by itself.
 */
export function exchangeDifferences(
  documents: readonly ExchangedDocument[],
  pairs: readonly DocumentPair[],
): ReadonlyMap<number, Cents> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const others = new Map<number, number[]>();
  const open = new Map(documents.map(({ id, amountCents }) => [id, amountCents]));
  for (const { debitDocumentId, creditDocumentId, amountCents } of pairs)
    for (const [id, other] of [
      [debitDocumentId, creditDocumentId],
      [creditDocumentId, debitDocumentId],
    ] as const) {
      others.set(id, [...(others.get(id) ?? []), other]);
      open.set(id, (open.get(id) ?? 0) - amountCents);
    }
  const differences = new Map<number, Cents>();
  const seen = new Set<number>();
  for (const { id, foreignCurrency } of documents) {
    if (foreignCurrency === null || seen.has(id)) continue;
    const group = groupOf(id, byId, others);
    for (const member of group) seen.add(member.id);
    const members = group.map((document) => ({ ...document, openCents: open.get(document.id) ?? 0 }));
    for (const { id: own, cents } of differencesIn(members, foreignCurrency))
      if (cents !== 0) differences.set(own, cents);
  }
  return differences;
}

/**
 * The documents linked to `start` by allocations. A document without an amount in another currency leads to no further
 * one.
 */
function groupOf(
  start: number,
  byId: ReadonlyMap<number, ExchangedDocument>,
  others: ReadonlyMap<number, readonly number[]>,
): ExchangedDocument[] {
  const found = new Map<number, ExchangedDocument>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const document = byId.get(id);
    if (!document || found.has(id)) continue;
    found.set(id, document);
    if (document.foreignCurrency !== null) waiting.push(...(others.get(id) ?? []));
  }
  return [...found.values()];
}

type OpenDocument = ExchangedDocument & { readonly openCents: Cents };

/** True for an entry that converts a debt: it adds nothing to what is owed in the currency. */
const isConversion = ({ kind, foreignCents }: ExchangedDocument) => kind === 'adjustment' && foreignCents === 0;

type Difference = { readonly id: number; readonly cents: Cents };

function differencesIn(group: readonly OpenDocument[], currency: string): Difference[] {
  const wholly = (documents: readonly OpenDocument[]) =>
    documents.map(({ id, openCents }) => ({ id, cents: openCents }));
  const conversions = wholly(group.filter(isConversion));
  if (group.length < 2) return conversions;
  const isKnown = ({ foreignCurrency, kind }: ExchangedDocument) =>
    foreignCurrency === currency || (foreignCurrency === null && kind === 'adjustment');
  if (!group.every(isKnown)) return conversions;
  const own = group.filter((document) => document.foreignCurrency === currency && !isConversion(document));
  const of = (side: Side) => own.filter((document) => document.side === side);
  const total = (side: Side) => sumCents(of(side).map(({ foreignCents }) => foreignCents ?? 0));
  const leftCents = total('debit') - total('credit');
  const settled = [...(leftCents <= 0 ? of('debit') : []), ...(leftCents >= 0 ? of('credit') : [])];
  // An adjustment without an amount in the currency may have forgiven a part of the debt: then more than is open is not owed.
  const mayBeMore = group.every(({ foreignCurrency }) => foreignCurrency !== null);
  return [
    ...conversions,
    ...wholly(settled),
    ...(leftCents > 0 ? fromRate(of('debit'), leftCents).filter(({ cents }) => cents > 0 || mayBeMore) : []),
  ];
}

/**
 * How far each debit's open amount is from `leftCents` of their currency, at the rate each debit was booked at: all are
 * owed in the same proportion, and none for more than its amount.
 */
function fromRate(debits: readonly OpenDocument[], leftCents: Cents): Difference[] {
  const open = debits.filter(({ openCents }) => openCents > 0);
  // Whole numbers only: every rate is over one denominator, the product of the amounts.
  const whole = open.reduce((product, { amountCents }) => product * BigInt(amountCents), 1n);
  const openInCurrency = open.reduce(
    (sum, { amountCents, openCents, foreignCents }) =>
      sum + (BigInt(foreignCents ?? 0) * BigInt(openCents) * whole) / BigInt(amountCents),
    0n,
  );
  if (openInCurrency === 0n) return [];
  const left = BigInt(leftCents) * whole;
  return open.map(({ id, amountCents, openCents }) => ({
    id,
    cents: openCents - Math.min(amountCents, shareOf(openCents, left, openInCurrency)),
  }));
}
