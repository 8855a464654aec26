import type { DocumentKind, Side } from '../kinds.ts';
import { referenceKey } from '../sources/references.ts';
import { type Day, daysBetween } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** The facts by which an imported document is recognised as one entered manually before. */
export type ComparableDocument = {
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly amountCents: Cents;
  readonly currency: string;
};

export type Pair<Document, Row> = { readonly document: Document; readonly row: Row };

/** The most days between the manual date and that of the file: a payment is often entered on the day it is seen. */
const mostDays = 7;

/**
 * Pairs imported documents with manual ones of the same customer. `same`: equal side, amount and reference (spaces and
 * case aside), at most seven days apart; the kind is not compared, since an opening entry does not tell it. `alike`:
 * equal kind in place of the reference. Each document is in one pair at most.
 */
export function pairManual<Document extends ComparableDocument, Row extends ComparableDocument>(
  documents: readonly Document[],
  rows: readonly Row[],
): { readonly same: Pair<Document, Row>[]; readonly alike: Pair<Document, Row>[] } {
  const same = pairBy(documents, rows, (document, row) => {
    const key = referenceKey(document.reference);
    return key !== '' && key === referenceKey(row.reference);
  });
  const taken = new Set<unknown>(same.flatMap(({ document, row }) => [document, row]));
  const left = <Item>(list: readonly Item[]) => list.filter((item) => !taken.has(item));
  return { same, alike: pairBy(left(documents), left(rows), (document, row) => document.kind === row.kind) };
}

function pairBy<Document extends ComparableDocument, Row extends ComparableDocument>(
  documents: readonly Document[],
  rows: readonly Row[],
  accepts: (document: Document, row: Row) => boolean,
): Pair<Document, Row>[] {
  const free = new Set(rows);
  return documents.flatMap((document) => {
    const [nearest] = [...free]
      .filter((row) => areComparable(document, row) && accepts(document, row))
      .sort((a, b) => distance(document, a) - distance(document, b));
    if (!nearest) return [];
    free.delete(nearest);
    return [{ document, row: nearest }];
  });
}

function areComparable(a: ComparableDocument, b: ComparableDocument): boolean {
  return (
    a.side === b.side && a.amountCents === b.amountCents && a.currency === b.currency && distance(a, b) <= mostDays
  );
}

const distance = (a: ComparableDocument, b: ComparableDocument) => Math.abs(daysBetween(a.issuedOn, b.issuedOn));
