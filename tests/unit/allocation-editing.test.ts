import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairExact, pairParts, prefill, spread } from '../../shared/domain/allocations/allocation-editing.ts';
import { suggestCode } from '../../shared/domain/customers/suggest-code.ts';

const parts = (first: number) =>
  fc
    .array(fc.integer({ min: 1, max: 1000 }), { maxLength: 8 })
    .map((list) => list.map((cents, index) => ({ id: first + index, cents })));
const total = (list: readonly { cents: number }[]) => list.reduce((sum, { cents }) => sum + cents, 0);

test('the oldest are paid first, the last one in part; one of exactly the amount comes before them', () => {
  const debits = [
    { id: 1, cents: 300 },
    { id: 2, cents: 200 },
    { id: 3, cents: 400 },
  ];
  expect(prefill(450, debits)).toEqual([
    { id: 1, cents: 300 },
    { id: 2, cents: 150 },
  ]);
  expect(prefill(400, debits)).toEqual([{ id: 3, cents: 400 }]);
  expect(prefill(0, debits)).toEqual([]);
});

test('equal amounts are paired, oldest first, each document once', () => {
  const debits = [5, 5, 7].map((cents, id) => ({ id, cents }));
  const credits = [5, 7, 7, 5].map((cents, index) => ({ id: 10 + index, cents }));
  expect(pairExact(debits, credits).map(({ debitId, creditId }) => [debitId, creditId])).toEqual([
    [0, 10],
    [2, 11],
    [1, 13],
  ]);
});

test('nothing is spread beyond the total nor beyond a part', () => {
  fc.assert(
    fc.property(fc.nat(5000), parts(1), (cents, debits) => {
      const spreaded = spread(cents, debits);
      expect(total(spreaded)).toBe(Math.min(cents, total(debits)));
      for (const part of spreaded)
        expect(part.cents).toBeLessThanOrEqual(debits.find(({ id }) => id === part.id)?.cents ?? 0);
    }),
  );
});

test('pairs use each side up to the smaller total, and give every document what was chosen for it', () => {
  fc.assert(
    fc.property(parts(1), parts(100), (debits, credits) => {
      const pairs = pairParts(debits, credits);
      expect(total(pairs)).toBe(Math.min(total(debits), total(credits)));
      for (const { id, cents } of debits)
        expect(total(pairs.filter((pair) => pair.debitId === id))).toBeLessThanOrEqual(cents);
      for (const { id, cents } of credits)
        expect(total(pairs.filter((pair) => pair.creditId === id))).toBeLessThanOrEqual(cents);
      for (const pair of pairs) expect(pair.cents).toBeGreaterThan(0);
    }),
  );
});

test('a code is made of the name without accents, and numbered when it is taken', () => {
  const taken = new Set(['ELECTRICIT', 'ELECTRICI2', 'CLIENT']);
  expect(suggestCode('Électricité Générale', (code) => taken.has(code))).toBe('ELECTRICI3');
  expect(suggestCode('— « » —', (code) => taken.has(code))).toBe('CLIENT2');
  expect(suggestCode('3 Rivières', () => false)).toBe('3RIVIERES');
});
