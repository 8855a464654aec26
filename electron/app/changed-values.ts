import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import { factNames } from '../../shared/domain/comparison/past-documents.ts';

/** Old and new values of the stored documents that an import changes, for the journal; documents only settled are in its counts. */
export function changedValues(change: CustomerChange): Readonly<Record<string, unknown>>[] {
  const { code: customer } = change;
  const corrected = [...change.updated, ...change.replaced].flatMap(({ row, next }) => {
    const values = factNames
      .filter((field) => row[field] !== next[field])
      .map((field) => [field, [row[field], next[field]]]);
    return values.length === 0 ? [] : [{ customer, reference: row.reference, ...Object.fromEntries(values) }];
  });
  const withdrawn = change.withdrawn.map(({ reference, amountCents }) => ({
    customer,
    reference,
    amountCents: [amountCents, null],
  }));
  return [...corrected, ...withdrawn];
}
