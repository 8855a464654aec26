import { expect, test } from 'vitest';
import { parseCents } from '../../shared/domain/values/money.ts';

test('amounts are read as people and software write them', () => {
  const amounts: [text: string, cents: number][] = [
    ['1 234,56', 123_456],
    ['1\u202f234\u202f567,8', 123_456_780],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ["1'234.56", 123_456],
    ['(12,50)', -1250],
    ['12,50-', -1250],
    ['- 1 234 €', -123_400],
    ['1234', 123_400],
  ];
  for (const [text, cents] of amounts) expect(parseCents(text), text).toBe(cents);
});

test('what can be read in two ways is refused', () => {
  for (const text of ['1.234', '1,234', '12 34,56', '1 23', '1234 567', '1 2345', '1,2 3'])
    expect(parseCents(text), text).toBeNull();
});
