import { dayKey, numberKey } from '../coverage/in-ledger.ts';
import { referenceKey } from '../sources/references.ts';
import { isOfList, type ListStatement } from '../sources/statement.ts';
import type { DerivedDocument } from './documents.ts';
import type { LedgerUnit } from './ledger-units.ts';

/**
 * A matched group: the ledger documents of one number (or of one day and amount) with every line of the open-items
 * lists about them. Either side may be empty.
 */
export type MatchedGroup = { readonly documents: readonly DerivedDocument[]; readonly lines: readonly ListStatement[] };

/**
 * Matches what ledgers and lists hold of one customer: by number, or by day and amount where the list gives no number
 * (the rule of `holdingsOf`). A ledger document that no list states is a group of its own.
 */
export function matchedGroupsOf(
  documents: readonly DerivedDocument[],
  units: readonly LedgerUnit[],
  listed: readonly LedgerUnit[],
  isOfLedger: (document: DerivedDocument) => boolean,
): MatchedGroup[] {
  const free = new Set(documents.filter(isOfLedger));
  const byKey = new Map<string, Set<DerivedDocument>>();
  for (const { line, document: place } of units) {
    const document = documents[place];
    if (!document || !free.has(document)) continue;
    for (const key of [
      numberKey(line.signedCents, line.reference),
      dayKey(line.signedCents, line.documentOn ?? line.bookedOn),
    ])
      byKey.set(key, (byKey.get(key) ?? new Set()).add(document));
  }
  const take = (key: string, most = Number.POSITIVE_INFINITY) => {
    const found = [...(byKey.get(key) ?? [])].filter((document) => free.has(document)).slice(0, most);
    for (const document of found) free.delete(document);
    return found;
  };
  const stated = listed.map(({ line }) => line).filter(isOfList);
  const items = [...Map.groupBy(stated, (line) => line.item).values()].flatMap((lines) => {
    const item = lines.find(({ act }) => act === 'item');
    return item ? [{ item, lines }] : [];
  });
  const [numbered, bare] = [true, false].map((isNumbered) =>
    items.filter(({ item }) => (referenceKey(item.reference) !== '') === isNumbered),
  );
  const named = [...Map.groupBy(numbered ?? [], ({ item }) => numberKey(item.signedCents, item.reference))].map(
    ([key, own]) => ({ documents: take(key), lines: own.flatMap(({ lines }) => lines) }),
  );
  const dated = (bare ?? []).map(({ item, lines }) => ({
    documents: take(dayKey(item.signedCents, item.documentOn), 1),
    lines,
  }));
  return [...named, ...dated, ...[...free].map((document) => ({ documents: [document], lines: [] }))];
}
