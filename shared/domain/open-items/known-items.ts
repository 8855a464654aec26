import { dayKey, type LedgerHoldings, numberKey } from '../coverage/in-ledger.ts';
import type { Side } from '../kinds.ts';
import { documentKey, rankedKey } from '../receivables/documents.ts';
import { accountInList, type ListLine } from '../sources/list-line.ts';
import { referenceKey } from '../sources/references.ts';
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
   * (`ledgerOpen`) where that is less; of one that an opening ended, what it was before. What was allocated manually by
   * the day of the new list is taken off, since a list states what is open after it.
   */
  readonly openCents: Cents;
  readonly first: ListLine;
  readonly lines: readonly ListLine[];
};

/** The open cents of documents on the day of a list, and the cents that manual allocations had taken of them by then. */
export type OpenAmounts = { readonly openCents: Cents; readonly manualCents: Cents };

export type OpenDocument = OpenAmounts & { readonly sourceKey: string };

/** What tells which document an item is. Cents are signed, debit positive. */
export type Numbered = { readonly signedCents: Cents; readonly reference: string; readonly issuedOn: Day };

/** The ledger's documents that an item states, together; null where there are none. */
export type LedgerAmounts = (item: Numbered) => OpenAmounts | null;

export type KnownItemsInput = {
  /** Lines of the applied open-items lists about the customer, each once. */
  readonly knownLines: readonly ListLine[];
  /** Imported documents of the customer that are in force. */
  readonly documents: readonly OpenDocument[];
  /** Tells which items are documents of an accounting ledger. */
  readonly holds: LedgerHoldings['holds'];
  readonly ofLedger?: LedgerAmounts;
  /** True where a list settles what is open of the ledger's documents, not only what earlier lists left open. */
  readonly isOpenInLedger?: boolean;
  /** Tells the items whose document an opening after missing months closed (`endedItems`). */
  readonly isEnded?: (item: string) => boolean;
};

export type TakeManual = (item: Numbered, most: Cents) => Cents;

/**
 * Returns the function that gives an item its part of what was allocated manually of the ledger's documents it states,
 * at most `most`: several items may state the same documents.
 */
export function manualTaker(ofLedger: LedgerAmounts = () => null): TakeManual {
  const taken = new Map<string, Cents>();
  return (item, most) => {
    const { signedCents, reference, issuedOn } = item;
    const key = referenceKey(reference) === '' ? dayKey(signedCents, issuedOn) : numberKey(signedCents, reference);
    const before = taken.get(key) ?? 0;
    const cents = Math.min(most, Math.max(0, (ofLedger(item)?.manualCents ?? 0) - before));
    taken.set(key, before + cents);
    return cents;
  };
}

/**
 * The items of one customer, from the lines of the lists and the documents made of them.
 */
export function knownItemsOf(
  { knownLines, documents, holds, ofLedger, isOpenInLedger = false, isEnded = () => false }: KnownItemsInput,
  takeManual: TakeManual,
): KnownItem[] {
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
    const listedCents = Math.abs(sumOf(members));
    const openIn = () => {
      const item = { signedCents: signed, reference, issuedOn };
      const most = (isOpenInLedger ? ofLedger?.(item)?.openCents : undefined) ?? listedCents;
      if (isInLedger) return Math.min(listedCents - (isAged ? 0 : takeManual(item, listedCents)), most);
      const document = documentOf(key);
      return isEnded(id) ? Math.max(0, listedCents - (document?.manualCents ?? 0)) : (document?.openCents ?? 0);
    };
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
      openCents: openIn(),
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
