import type { LedgerHoldings } from '../coverage/in-ledger.ts';
import type { Side } from '../kinds.ts';
import { documentKey, rankedKey } from '../receivables/documents.ts';
import { accountInList, type ListLine } from '../sources/list-line.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** An item that earlier open-items lists brought, with every line about it. */
export type KnownItem = {
  readonly id: string;
  readonly matchedItem: string;
  readonly side: Side;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly isAged: boolean;
  /** Positive. Its amount as the lists last gave it: its item lines less its corrections. */
  readonly amountCents: Cents;
  /** True where an accounting ledger holds its document too; that document then counts, not the item. */
  readonly isInLedger: boolean;
  /**
   * Positive. Open cents of its document; of an item in the ledger, what the lists leave open, or what the ledger does
   * (`LedgerOpen`) where manual allocations left less; of one that an opening ended, what it was before.
   */
  readonly openCents: Cents;
  readonly first: ListLine;
  readonly lines: readonly ListLine[];
};

/**
 * Open cents of the ledger's documents of one number and side, where a list must be compared with them; null elsewhere.
 */
export type LedgerOpen = (side: Side, reference: string) => Cents | null;

export type OpenDocument = {
  readonly sourceKey: string;
  readonly openCents: Cents;
  /** Cents that manual allocations in force take of it. */
  readonly manualCents: Cents;
};

export type KnownItemsInput = {
  /** Lines of the applied open-items lists about the customer, each once. */
  readonly knownLines: readonly ListLine[];
  /** Imported documents of the customer that are in force. */
  readonly documents: readonly OpenDocument[];
  /** Tells which items are documents of an accounting ledger. */
  readonly holds: LedgerHoldings['holds'];
  readonly ledgerOpen?: LedgerOpen;
  /** Tells the items whose document an opening after missing months closed (`endedItems`). */
  readonly isEnded?: (item: string) => boolean;
};

/** The items of one customer, from the lines of the lists and the documents made of them. */
export function knownItemsOf({
  knownLines,
  documents,
  holds,
  ledgerOpen = () => null,
  isEnded = () => false,
}: KnownItemsInput): KnownItem[] {
  const documentOf = documentsInOrder(documents);
  const items = [...Map.groupBy(knownLines, (line) => line.item)].flatMap(([id, members]) => {
    const own = members.filter((line) => line.act === 'item');
    const [first] = own;
    if (!first) return [];
    const signed = sumOf(own);
    const lowered = members.filter((line) => line.act === 'correction');
    const loweredCents = Math.abs(sumOf(lowered));
    return [{ id, first, own, signed, loweredCents, lines: members, issuedOn: first.documentOn }];
  });
  return sortAlike(items).map(({ id, first, own, signed, loweredCents, lines: members, issuedOn }) => {
    const side = signed > 0 ? 'debit' : 'credit';
    const { customerCode, reference, currency, isAged } = first;
    const isInLedger = own.some((line) => holds({ ...line, on: issuedOn }));
    const key = documentKey({
      customerCode,
      side,
      reference,
      keyOn: issuedOn,
      amountCents: Math.abs(signed),
      currency,
    });
    const document = isInLedger ? undefined : documentOf(key);
    const listedCents = Math.abs(sumOf(members));
    return {
      id,
      matchedItem: first.matchedItem,
      side,
      reference,
      issuedOn,
      dueOn: first.dueOn,
      isAged,
      isInLedger,
      amountCents: Math.abs(signed) - loweredCents,
      openCents: isInLedger
        ? Math.min(listedCents, ledgerOpen(side, reference) ?? Number.POSITIVE_INFINITY)
        : isEnded(id)
          ? Math.max(0, listedCents - (document?.manualCents ?? 0))
          : (document?.openCents ?? 0),
      first,
      lines: members,
    };
  });
}

/** Gives the documents alike in all but their rank, one after the other in the order of that rank. */
function documentsInOrder(documents: readonly OpenDocument[]): (key: string) => OpenDocument | undefined {
  const known = new Map(documents.map((document) => [document.sourceKey, document]));
  const ranks = new Map<string, number>();
  return (key) => {
    const rank = ranks.get(key) ?? 0;
    ranks.set(key, rank + 1);
    return known.get(rankedKey(key, rank));
  };
}

/** Orders items as `makeDocuments` ranks documents of one key: by label, due date, account and lettering group. */
function sortAlike<Item extends { readonly first: ListLine }>(items: readonly Item[]): Item[] {
  const keyOf = ({ first }: Item) => [first.label, first.dueOn, accountInList(first), first.matchedItem].join('\u0001');
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

const sumOf = (lines: readonly ListLine[]): Cents => lines.reduce((sum, line) => sum + line.signedCents, 0);
