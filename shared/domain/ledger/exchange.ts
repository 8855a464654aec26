import type { DocumentKind, Side } from '../kinds.ts';
import type { Cents } from '../money.ts';

/** A document in the ledger's currency, with what it was worth in its own. */
export type ExchangedDocument = {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
};

export type DocumentPair = { readonly debitDocumentId: number; readonly creditDocumentId: number };

/**
 * Ids of the documents that were settled in their own currency, among those `pairs` set against each other: what is left open of
 * them in the ledger's currency is an exchange difference (accounts 666 and 766), which nobody owes. Documents set against
 * each other are judged together. Where one of them has no amount in that currency, nothing tells, unless it is an
 * adjustment: the difference itself, booked.
 */
export function settledInOwnCurrency(
  documents: readonly ExchangedDocument[],
  pairs: readonly DocumentPair[],
): ReadonlySet<number> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const others = new Map<number, number[]>();
  for (const { debitDocumentId, creditDocumentId } of pairs)
    for (const [id, other] of [
      [debitDocumentId, creditDocumentId],
      [creditDocumentId, debitDocumentId],
    ] as const)
      others.set(id, [...(others.get(id) ?? []), other]);
  const settled = new Set<number>();
  const seen = new Set<number>();
  for (const { id, foreignCurrency } of documents) {
    if (foreignCurrency === null || seen.has(id)) continue;
    const group = groupOf(id, byId, others);
    for (const member of group) seen.add(member.id);
    for (const member of settledOf(group, foreignCurrency)) settled.add(member.id);
  }
  return settled;
}

/** The documents joined to `start`; those without an amount in a currency join nothing further. */
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

function settledOf(group: readonly ExchangedDocument[], currency: string): ExchangedDocument[] {
  if (group.length < 2) return [];
  const isKnown = ({ foreignCurrency, kind }: ExchangedDocument) =>
    foreignCurrency === currency || (foreignCurrency === null && kind === 'adjustment');
  if (!group.every(isKnown)) return [];
  const own = group.filter(({ foreignCurrency }) => foreignCurrency === currency);
  const total = (side: Side) =>
    own.reduce((sum, document) => sum + (document.side === side ? (document.foreignCents ?? 0) : 0), 0);
  const [debitCents, creditCents] = [total('debit'), total('credit')];
  return own.filter(({ side }) => (side === 'debit' ? creditCents >= debitCents : debitCents >= creditCents));
}
