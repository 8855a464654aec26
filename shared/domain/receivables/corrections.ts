import { referenceKey } from '../sources/references.ts';
import type { Day } from '../values/days.ts';
import type { ComparableDocument, Pair } from './pair-manual.ts';

type CorrectableDocument = ComparableDocument & { readonly dueOn: Day | null };

const isNumbered = ({ reference }: CorrectableDocument) => referenceKey(reference) !== '';

/** What two documents of one number may share, from what tells most to what tells least. */
const keys: readonly ((document: CorrectableDocument) => string)[] = [
  ({ amountCents, dueOn }) => `${amountCents} ${dueOn}`,
  ({ amountCents }) => `${amountCents}`,
  ({ issuedOn, dueOn }) => `${issuedOn} ${dueOn}`,
  ({ dueOn }) => `${dueOn}`,
  ({ issuedOn }) => issuedOn,
  () => '',
];

/**
 * Pairs the documents of a customer that a newer export no longer holds with those it brings: one of the same kind,
 * side and number whose amount or day differs was corrected in the books, and one of the same day and amount was given
 * a number, or lost it. A pair is made only where no other document can be meant; `unsure` are those with several
 * candidates, or whose number alone differs.
 */
export function pairCorrections<Document extends CorrectableDocument, Row extends CorrectableDocument>(
  brought: readonly Document[],
  gone: readonly Row[],
): { readonly corrected: Pair<Document, Row>[]; readonly unsure: Row[] } {
  const corrected: Pair<Document, Row>[] = [];
  let free: readonly Document[] = brought;
  let left: readonly Row[] = gone;
  for (const { isFor, keyOf, isPair } of likenesses) {
    const documents = Map.groupBy(free.filter(isFor), keyOf);
    for (const [value, rows] of Map.groupBy(left.filter(isFor), keyOf)) {
      const [[row, ...otherRows], [document, ...others]] = [rows, documents.get(value) ?? []];
      const isAlone = otherRows.length + others.length === 0;
      if (row && document && isAlone && isPair(document, row)) corrected.push({ document, row });
    }
    const taken = new Set<unknown>(corrected.flatMap(({ document, row }) => [document, row]));
    free = free.filter((document) => !taken.has(document));
    left = left.filter((row) => !taken.has(row));
  }
  return { corrected, unsure: left.filter((row) => free.some((document) => isPerhaps(document, row))) };
}

type Likeness = {
  readonly isFor: (document: CorrectableDocument) => boolean;
  readonly keyOf: (document: CorrectableDocument) => string;
  readonly isPair: (document: CorrectableDocument, row: CorrectableDocument) => boolean;
};

const likenesses: readonly Likeness[] = [
  ...keys.map((key) => ({
    isFor: isNumbered,
    keyOf: (document: CorrectableDocument) => JSON.stringify([numberOf(document), key(document)]),
    isPair: () => true,
  })),
  {
    isFor: () => true,
    keyOf: ({ kind, side, currency, issuedOn, amountCents }) =>
      JSON.stringify([kind, side, currency, issuedOn, amountCents]),
    isPair: (document, row) => !isNumbered(document) || !isNumbered(row),
  },
];

function numberOf({ kind, side, reference, currency }: CorrectableDocument): string {
  return JSON.stringify([kind, side, referenceKey(reference), currency]);
}

/** Of the same number, or of the same day and amount under another number. */
function isPerhaps(document: CorrectableDocument, row: CorrectableDocument): boolean {
  if (document.kind !== row.kind || document.side !== row.side || document.currency !== row.currency) return false;
  if (isNumbered(row) && referenceKey(document.reference) === referenceKey(row.reference)) return true;
  return document.amountCents === row.amountCents && document.issuedOn === row.issuedOn;
}
