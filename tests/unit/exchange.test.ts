import { expect, test } from 'vitest';
import { type ExchangedDocument, settledInOwnCurrency } from '../../shared/domain/ledger/exchange.ts';

const document = (
  id: number,
  side: 'debit' | 'credit',
  dollars: number | null,
  facts: Partial<ExchangedDocument> = {},
) => ({
  id,
  side,
  kind: side === 'debit' ? ('invoice' as const) : ('payment' as const),
  foreignCents: dollars === null ? null : dollars * 100,
  foreignCurrency: dollars === null ? null : 'USD',
  ...facts,
});
const settled = (documents: readonly ExchangedDocument[], ...pairs: readonly (readonly [number, number])[]) =>
  [
    ...settledInOwnCurrency(
      documents,
      pairs.map(([debitDocumentId, creditDocumentId]) => ({ debitDocumentId, creditDocumentId })),
    ),
  ].sort();

test('documents set against each other are settled together when their currency adds up', () => {
  expect(settled([document(1, 'debit', 1000), document(2, 'credit', 1000)], [1, 2])).toEqual([1, 2]);
  const two = [document(1, 'debit', 1000), document(2, 'debit', 500), document(3, 'credit', 1500)];
  expect(settled(two, [1, 3], [2, 3])).toEqual([1, 2, 3]);
});

test('what was paid in part, or not at all, is owed', () => {
  expect(settled([document(1, 'debit', 1000)])).toEqual([]);
  expect(settled([document(1, 'debit', 1000), document(2, 'credit', 985)], [1, 2])).toEqual([2]);
  expect(settled([document(1, 'debit', 1000), document(2, 'credit', 1100)], [1, 2])).toEqual([1]);
});

test('an amount in the ledger currency alone, or in a third one, tells nothing; a difference booked does not matter', () => {
  const invoice = document(1, 'debit', 1000);
  expect(settled([invoice, document(2, 'credit', null)], [1, 2])).toEqual([]);
  expect(settled([invoice, document(2, 'credit', 1000, { foreignCurrency: 'GBP' })], [1, 2])).toEqual([]);
  const booked = document(3, 'credit', null, { kind: 'adjustment' });
  expect(settled([invoice, document(2, 'credit', 1000), booked], [1, 2], [1, 3])).toEqual([1, 2]);
});
