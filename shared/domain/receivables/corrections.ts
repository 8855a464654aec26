import { referenceKey } from '../sources/references.ts';
import type { Day } from '../values/days.ts';
import type { ComparableDocument, Pair } from './pair-manual.ts';

type CorrectableDocument = ComparableDocument & { readonly dueOn: Day | null };

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
 * side and number whose amount or day differs was corrected in the books. A pair is made only where no other document
 * can be meant; `unsure` are those with several candidates, or whose number alone differs.
 */
export function pairCorrections<Document extends CorrectableDocument, Row extends CorrectableDocument>(
  brought: readonly Document[],
  gone: readonly Row[],
): { readonly corrected: Pair<Document, Row>[]; readonly unsure: Row[] } {
  const corrected: Pair<Document, Row>[] = [];
  let free: readonly Document[] = brought;
  let left: readonly Row[] = gone;
  for (const key of keys) {
    const keyOf = (document: CorrectableDocument) => JSON.stringify([numberOf(document), key(document)]);
    const documents = Map.groupBy(free.filter(isNumbered), keyOf);
    for (const [value, rows] of Map.groupBy(left.filter(isNumbered), keyOf)) {
      const [[row, ...otherRows], [document, ...others]] = [rows, documents.get(value) ?? []];
      if (row && document && otherRows.length + others.length === 0) corrected.push({ document, row });
    }
    const taken = new Set<unknown>(corrected.flatMap(({ document, row }) => [document, row]));
    free = free.filter((document) => !taken.has(document));
    left = left.filter((row) => !taken.has(row));
  }
  return { corrected, unsure: left.filter((row) => free.some((document) => isPerhaps(document, row))) };
}

function numberOf({ kind, side, reference, currency }: CorrectableDocument): string {
  return JSON.stringify([kind, side, referenceKey(reference), currency]);
}

const isNumbered = ({ reference }: CorrectableDocument) => referenceKey(reference) !== '';

/** Of the same number, or of the same day and amount under another number. */
function isPerhaps(document: CorrectableDocument, row: CorrectableDocument): boolean {
  if (document.kind !== row.kind || document.side !== row.side || document.currency !== row.currency) return false;
  if (isNumbered(row) && referenceKey(document.reference) === referenceKey(row.reference)) return true;
  return document.amountCents === row.amountCents && document.issuedOn === row.issuedOn;
}
