import { referenceKey } from '../sources/references.ts';
import { namesOneDocument, plainNumber, wordsOf } from '../values/written-numbers.ts';

type Written = { readonly reference: string; readonly label: string };

/**
 * Finds which of `debits` a credit names: it has the reference of an invoice, or writes its whole number. A customer who
 * says what he pays is followed (C. civ. 1342-10, 1st paragraph). The parts of one invoice are all named, in their order.
 */
export function findNamed<Debit extends Written>(debits: readonly Debit[]): (credit: Written) => readonly Debit[] {
  const byReference = Map.groupBy(
    debits.filter((debit) => referenceKey(debit.reference) !== ''),
    (debit) => referenceKey(debit.reference),
  );
  const byNumber = Map.groupBy(debits, (debit) => plainNumber(debit.reference));
  const places = new Map(debits.map((debit, place) => [debit, place]));
  return (credit) => {
    const named = new Set(byReference.get(referenceKey(credit.reference)));
    for (const word of wordsOf(`${credit.label} ${credit.reference}`))
      if (namesOneDocument(word)) for (const debit of byNumber.get(word) ?? []) named.add(debit);
    return [...named].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
}
