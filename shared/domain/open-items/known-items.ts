import type { Side } from '../kinds.ts';
import { documentKey } from '../ledger/documents.ts';
import type { LedgerLine } from '../ledger/line.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { LedgerHoldings } from './in-ledger.ts';
import { agedMark } from './mark.ts';

/** An item that earlier open-items lists brought, with every line about it. */
export type KnownItem = {
  readonly id: string;
  readonly group: string;
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
   * (`LedgerOpen`) where manual allocations left less.
   */
  readonly openCents: Cents;
  readonly first: LedgerLine;
  readonly lines: readonly LedgerLine[];
};

/**
 * Open cents of the ledger's documents of one number and side, where a list must be compared with them; null elsewhere.
 */
export type LedgerOpen = (side: Side, reference: string) => Cents | null;

export type OpenDocument = { readonly sourceKey: string; readonly openCents: Cents };

/**
 * The items of one customer, from the lines of the applied open-items lists (each line once) and the documents made of
 * them.
 */
export function knownItemsOf(
  lines: readonly LedgerLine[],
  documents: readonly OpenDocument[],
  holds: LedgerHoldings['holds'],
  ledgerOpen: LedgerOpen = () => null,
): KnownItem[] {
  const open = openByKey(documents);
  const items = [...Map.groupBy(lines, (line) => line.entry)].flatMap(([id, members]) => {
    const own = members.filter((line) => line.journal === 'item');
    const [first] = own;
    if (!first) return [];
    const signed = sumOf(own);
    const lowered = members.filter((line) => line.journal === 'correction');
    const loweredCents = Math.abs(sumOf(lowered));
    return [{ id, first, own, signed, loweredCents, lines: members, issuedOn: first.documentOn ?? first.bookedOn }];
  });
  return sortAlike(items).map(({ id, first, own, signed, loweredCents, lines: members, issuedOn }) => {
    const side = signed > 0 ? 'debit' : 'credit';
    const isAged = id.startsWith(agedMark);
    const isInLedger = own.some((line) => holds({ ...line, on: issuedOn, isAged }));
    const { customerCode, reference, currency } = first;
    const key = documentKey({
      customerCode,
      side,
      reference,
      keyOn: issuedOn,
      amountCents: Math.abs(signed),
      currency,
    });
    return {
      id,
      group: first.lettering ?? '',
      side,
      reference,
      issuedOn,
      dueOn: first.dueOn,
      isAged,
      isInLedger,
      amountCents: Math.abs(signed) - loweredCents,
      openCents: isInLedger
        ? Math.min(Math.abs(sumOf(members)), ledgerOpen(side, reference) ?? Number.POSITIVE_INFINITY)
        : (open.get(key)?.shift() ?? 0),
      first,
      lines: members,
    };
  });
}

/** Open amounts of documents alike in all but their rank, in the order of that rank. */
function openByKey(documents: readonly OpenDocument[]): Map<string, Cents[]> {
  const ranked = documents.map(({ sourceKey, openCents }) => {
    const end = sourceKey.lastIndexOf('|');
    return { key: sourceKey.slice(0, end), rank: Number(sourceKey.slice(end + 1)), openCents };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return new Map(
    [...Map.groupBy(ranked, ({ key }) => key)].map(([key, rows]) => [key, rows.map((row) => row.openCents)]),
  );
}

/** Orders items as `makeDocuments` ranks documents of one key: by label, due date, account and lettering group. */
function sortAlike<Item extends { readonly first: LedgerLine }>(items: readonly Item[]): Item[] {
  const keyOf = ({ first }: Item) => [first.label, first.dueOn, first.account, first.lettering].join('\u0001');
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

const sumOf = (lines: readonly LedgerLine[]): Cents => lines.reduce((sum, line) => sum + line.signedCents, 0);
