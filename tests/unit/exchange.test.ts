import { describe, expect, test } from 'vitest';
import { type ExchangedDocument, exchangeDifferences } from '../../shared/domain/receivables/exchange.ts';

/** Of `dollars`, booked at 0.90. */
const document = (
  id: number,
  side: 'debit' | 'credit',
  dollars: number | null,
  facts: Partial<ExchangedDocument> = {},
) => ({
  id,
  side,
  kind: side === 'debit' ? ('invoice' as const) : ('payment' as const),
  amountCents: (dollars ?? 10) * 90,
  foreignCents: dollars === null ? null : dollars * 100,
  foreignCurrency: dollars === null ? null : 'USD',
  ...facts,
});
type Pair = readonly [debit: number, credit: number, amountCents?: number];
/** A pair without an amount leaves both of its documents open. */
const differences = (documents: readonly ExchangedDocument[], ...pairs: readonly Pair[]) =>
  Object.fromEntries(
    exchangeDifferences(
      documents,
      pairs.map(([debitDocumentId, creditDocumentId, amountCents = 0]) => ({
        debitDocumentId,
        creditDocumentId,
        amountCents,
      })),
    ),
  );
/** The documents whose whole open amount is an exchange difference. */
const settled = (documents: readonly ExchangedDocument[], ...pairs: readonly Pair[]) =>
  Object.entries(differences(documents, ...pairs)).flatMap(([id, cents]) =>
    cents === documents.find((own) => own.id === Number(id))?.amountCents ? [Number(id)] : [],
  );

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

describe('an invoice paid in part in its currency is owed at the rate it was booked at', () => {
  test('what the payment left beyond is a difference, and what one at a better rate took beyond is owed', () => {
    const invoice = document(1, 'debit', 1000);
    const lower = document(2, 'credit', 500, { amountCents: 44_268 });
    expect(differences([invoice, lower], [1, 2, 44_268])).toEqual({ 1: 732 });
    const higher = document(2, 'credit', 500, { amountCents: 46_000 });
    expect(differences([invoice, higher], [1, 2, 46_000])).toEqual({ 1: -1_000 });
    // What is owed in euros never exceeds the invoice.
    const tiny = document(2, 'credit', 1, { amountCents: 46_000 });
    expect(differences([invoice, tiny], [1, 2, 46_000])).toEqual({ 1: -45_910 });
    expect(differences([invoice, document(2, 'credit', 0, { amountCents: 46_000 })], [1, 2, 46_000])).toEqual({
      1: -46_000,
    });
  });

  test('what an adjustment without the currency forgave is not owed again', () => {
    const forgiven = document(3, 'credit', null, { kind: 'adjustment', amountCents: 2_000 });
    const members = [document(1, 'debit', 1000), document(2, 'credit', 500), forgiven];
    expect(differences(members, [1, 2, 45_000], [1, 3, 2_000])).toEqual({});
  });

  test('an adjustment of nothing in the currency is a difference, alone or beside others', () => {
    const converted = document(3, 'debit', 0, { kind: 'adjustment', amountCents: 1_463 });
    expect(differences([converted])).toEqual({ 3: 1_463 });
    const lower = document(4, 'credit', 0, { kind: 'adjustment', amountCents: 732 });
    const [invoice, payment] = [document(1, 'debit', 1000), document(2, 'credit', 500, { amountCents: 44_268 })];
    expect(differences([invoice, payment, lower], [1, 2, 44_268], [1, 4, 732])).toEqual({});
    expect(differences([invoice, payment, lower], [1, 2, 44_268])).toEqual({ 1: 732, 4: 732 });
  });

  test('of invoices paid together, what is open of each is owed in the same proportion', () => {
    const [old, recent] = [document(1, 'debit', 1000), document(2, 'debit', 500)];
    const payment = document(3, 'credit', 1200, { amountCents: 106_000 });
    // 90 000 on the first, 16 000 on the second: 29 000 open, of which 300 dollars are owed, 27 000.
    expect(differences([old, recent, payment], [1, 3, 90_000], [2, 3, 16_000])).toEqual({ 2: 2_000 });
    const steady = [document(3, 'credit', 100), document(4, 'credit', 250)];
    const paid = [
      [1, 3, 9_000],
      [2, 4, 22_500],
      [2, 3, 0],
    ] as const;
    expect(differences([old, recent, ...steady], ...paid)).toEqual({});
  });

  test('what is left of a payment that is used in its currency is one too', () => {
    const payment = document(2, 'credit', 500, { amountCents: 44_268 });
    expect(differences([document(1, 'debit', 1000), payment], [1, 2, 40_000])).toEqual({ 1: 5_000, 2: 4_268 });
  });

  test('where one of them has no amount in the currency, nothing tells', () => {
    const invoice = document(1, 'debit', 1000);
    expect(differences([invoice, document(2, 'credit', null, { amountCents: 100 })], [1, 2, 100])).toEqual({});
  });
});
