import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpenDocument, proposeAllocations } from '../../shared/domain/allocations/allocation-proposals.ts';

let ids = 0;
const document = (side: 'debit' | 'credit', openCents: number, facts: Partial<OpenDocument> = {}): OpenDocument => {
  const issuedOn = facts.issuedOn ?? (side === 'debit' ? '2025-01-10' : '2025-03-01');
  return { id: ++ids, side, reference: `X${ids}`, label: '', bookedOn: issuedOn, issuedOn, openCents, ...facts };
};
const invoice = (reference: string, openCents: number, facts: Partial<OpenDocument> = {}) =>
  document('debit', openCents, { reference, ...facts });
const payment = (label: string, openCents: number, facts: Partial<OpenDocument> = {}) =>
  document('credit', openCents, { label, ...facts });

/** Reason, and amount by invoice number. */
function propose(documents: readonly OpenDocument[]) {
  const references = new Map(documents.map(({ id, reference }) => [id, reference]));
  return proposeAllocations(documents).map(({ reason, parts }) => [
    reason,
    ...parts.map((part) => `${references.get(part.debitId)} ${part.amountCents}`),
  ]);
}

describe('what names its invoices', () => {
  test.each([
    ['VIR FA2025-0001', [['reference', 'FA2025-0001 100']]],
    ['vir fa20250001 merci', [['reference', 'FA2025-0001 100']]],
    ['FA2025-0001 / FA2025-0002', [['reference', 'FA2025-0001 100', 'FA2025-0002 50']]],
    ['VIREMENT', []],
    ['FA2025', []],
  ])('%s', (label, expected) => {
    const invoices = [invoice('FA2025-0001', 100), invoice('FA2025-0002', 230)];
    expect(propose([...invoices, payment(label, 150)])).toEqual(expected);
  });

  test('two invoices of the same number are not told apart', () => {
    expect(propose([invoice('FA100', 70), invoice('FA100', 80), payment('FA100', 75)])).toEqual([]);
  });

  test('a list of last digits that adds up, a discount included', () => {
    const invoices = [invoice('10178', 1000), invoice('10190', 2000), invoice('10201', 3100), invoice('10301', 7777)];
    expect(propose([...invoices, payment('VIR 178/190/201', 5950)])).toEqual([
      ['lastDigits', '10178 1000', '10190 2000', '10201 2950'],
    ]);
    expect(propose([...invoices, payment('VIR 178/190/201', 4500)])).toEqual([]);
    expect(propose([...invoices, payment('VIR 178/190/999', 3000)])).toEqual([['run', '10178 1000', '10190 2000']]);
  });
});

describe('what only its amount tells', () => {
  test('one invoice of that amount; not when there are two, or two payments', () => {
    expect(propose([invoice('A', 100), invoice('B', 999), payment('', 100)])).toEqual([['exact', 'A 100']]);
    expect(propose([invoice('A', 100), invoice('B', 100), payment('', 100)])).toEqual([]);
    expect(propose([invoice('A', 100), payment('', 100), payment('', 100)])).toEqual([]);
  });

  test('an invoice issued after the payment is not what it paid', () => {
    expect(propose([invoice('A', 100, { issuedOn: '2025-04-01' }), payment('', 100)])).toEqual([]);
  });

  test.each([
    [10_000, 9_800, true],
    [10_000, 9_700, true],
    [10_000, 9_690, false],
    [10_000, 9_960, false],
    [10_000, 9_995, true],
    [10_000, 10_005, true],
    [10_000, 10_006, false],
  ])('%i paid %i', (due, paid, isProposed) => {
    const expected = isProposed ? [['discount', `A ${Math.min(due, paid)}`]] : [];
    expect(propose([invoice('A', due), payment('', paid)])).toEqual(expected);
  });

  test('invoices that follow one another, when only one row of them does', () => {
    const invoices = [invoice('A', 10), invoice('B', 20), invoice('C', 33), invoice('D', 41)];
    expect(propose([...invoices, payment('', 53)])).toEqual([['run', 'B 20', 'C 33']]);
    expect(propose([invoice('A', 10), invoice('B', 20), invoice('C', 10), payment('', 30)])).toEqual([]);
  });

  test('the only choice among at most twelve', () => {
    const invoices = [100, 207, 311, 450].map((cents, index) => invoice(`F${index}`, cents));
    expect(propose([...invoices, payment('', 411)])).toEqual([['subset', 'F0 100', 'F2 311']]);
    const many = Array.from({ length: 13 }, (_, index) => invoice(`F${index + 10}`, 1000 + index * index));
    expect(propose([...many, payment('', 1000 + 1144)])).toEqual([]);
  });
});

test('the surest reason goes first, whatever the order of the documents', () => {
  const documents = [invoice('FA1001', 100), payment('', 100), payment('FA1001', 100)];
  expect(propose(documents)).toEqual([['reference', 'FA1001 100']]);
  expect(propose(documents.toReversed())).toEqual([['reference', 'FA1001 100']]);
});

test('never more than a document has open, each credit at most once, in any ledger', () => {
  const any = fc.record({
    side: fc.constantFrom('debit' as const, 'credit' as const),
    cents: fc.constantFrom(1, 100, 200, 300, 9_800, 10_000, 12_345),
    day: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
    label: fc.constantFrom('', 'VIR 1001', 'VIR 001/002/003', 'FA1002', 'FA1003 FA1004'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (rows) => {
      const documents = rows.map(({ side, cents, day, label }, index) =>
        document(side, cents, { issuedOn: day, label, reference: side === 'debit' ? `FA${1000 + (index % 9)}` : '' }),
      );
      const proposals = proposeAllocations(documents);
      const taken = new Map<number, number>();
      const take = (id: number, cents: number) => taken.set(id, (taken.get(id) ?? 0) + cents);
      for (const { creditId, parts } of proposals)
        for (const part of parts) {
          expect(part.amountCents).toBeGreaterThan(0);
          take(creditId, part.amountCents);
          take(part.debitId, part.amountCents);
        }
      for (const { id, openCents } of documents) expect(taken.get(id) ?? 0).toBeLessThanOrEqual(openCents);
      expect(new Set(proposals.map((proposal) => proposal.creditId)).size).toBe(proposals.length);
      expect(proposeAllocations(documents.toReversed())).toEqual(proposals);
    }),
  );
});
