import type { SourceRules } from '../coverage/source-rules.ts';
import { referenceKey } from '../sources/references.ts';
import { isOfList, type ListStatement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';
import type { DocumentState } from './documents.ts';
import type { LedgerUnit } from './ledger-units.ts';

/** A row of an open-items list that gives a document number and a due date, without any amount. */
export type ListedDueDate = { readonly batchId: number; readonly reference: string; readonly dueOn: Day };

/**
 * A ledger document as an open-items list states it. Both amounts are null where the list gives none in the ledger's
 * currency.
 */
export type ListedItem = {
  readonly reference: string;
  readonly issuedOn: Day | null;
  readonly dueOn: Day;
  readonly amountCents: Cents | null;
  readonly openCents: Cents | null;
  /** Rank of its list among the imports; the newest has the highest. */
  readonly rank: number;
};

/**
 * The invoices that lists state with a due date: those of `repeated`, list lines whose document a ledger holds too, and
 * the rows without an amount.
 */
export function listedItems(
  repeated: readonly LedgerUnit[],
  dueDates: readonly ListedDueDate[],
  rules: SourceRules,
): ListedItem[] {
  const stated = repeated.map(({ line }) => line).filter(isOfList);
  const items = [...Map.groupBy(stated, (line) => line.item).values()].flatMap((lines): ListedItem[] => {
    const own = lines.filter(({ act }) => act === 'item');
    const [first] = own;
    if (!first || first.dueOn === null || first.signedCents < 0) return [];
    const sum = (list: readonly ListStatement[]) => list.reduce((total, line) => total + line.signedCents, 0);
    return [
      {
        reference: first.reference,
        issuedOn: first.documentOn,
        dueOn: first.dueOn,
        // An amount in another currency cannot be compared with the ledger's.
        amountCents: first.currency === ledgerCurrency ? sum(own) : null,
        openCents: first.currency === ledgerCurrency ? sum(lines) : null,
        rank: rules.rankOf(first.batchId),
      },
    ];
  });
  const bare = dueDates.map(({ batchId, reference, dueOn }) => ({
    reference,
    dueOn,
    issuedOn: null,
    amountCents: null,
    openCents: null,
    rank: rules.rankOf(batchId),
  }));
  return [...items, ...bare];
}

/**
 * Takes the due date of an invoice from an open-items list, unless a due date column of the ledger gives one. Of
 * several rows with its number the newest list wins, then the row most alike, then the latest due date, because a
 * reminder must never claim more lateness than the lists show.
 * Source: `../shared/research/formats.md` §1.5, "Due date".
 */
export function completeDueDates(documents: readonly DocumentState[], items: readonly ListedItem[]): DocumentState[] {
  if (items.length === 0) return [...documents];
  const byNumber = Map.groupBy(items, (item) => referenceKey(item.reference));
  const invoices = documents.filter((document) => document.kind === 'invoice');
  const namesakes = Map.groupBy(invoices, (document) => referenceKey(document.reference));
  return documents.map((document) => {
    const key = referenceKey(document.reference);
    if (document.kind !== 'invoice' || document.dueOrigin === 'file' || key === '') return document;
    const isAlone = namesakes.get(key)?.length === 1;
    const [best] = (byNumber.get(key) ?? [])
      .map((item) => ({ item, likeness: likenessOf(document, item, isAlone) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.item.rank - a.item.rank || b.likeness - a.likeness || (a.item.dueOn < b.item.dueOn ? 1 : -1));
    return best ? { ...document, dueOn: best.item.dueOn, dueOrigin: 'list' } : document;
  });
}

/**
 * How surely the row is about the document, from 1 to 5; 0 when it may be about another document of the same number.
 */
function likenessOf(document: DocumentState, item: ListedItem, isAlone: boolean): number {
  const isSameDay = item.issuedOn === document.issuedOn;
  if (item.amountCents === document.amountCents) return isSameDay ? 5 : 4;
  if (item.openCents !== null && item.openCents === document.openCents && item.openCents > 0) return 3;
  if (isSameDay) return 2;
  return isAlone || item.amountCents === null ? 1 : 0;
}
