import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords, wholeInWords } from '../../shared/domain/values/amount-in-words.ts';

test.each([
  [0, 'zéro'],
  [1, 'un'],
  [16, 'seize'],
  [17, 'dix-sept'],
  [20, 'vingt'],
  [21, 'vingt et un'],
  [22, 'vingt-deux'],
  [31, 'trente et un'],
  [60, 'soixante'],
  [61, 'soixante et un'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [72, 'soixante-douze'],
  [77, 'soixante-dix-sept'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [89, 'quatre-vingt-neuf'],
  [90, 'quatre-vingt-dix'],
  [91, 'quatre-vingt-onze'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [101, 'cent un'],
  [180, 'cent quatre-vingts'],
  [200, 'deux cents'],
  [201, 'deux cent un'],
  [280, 'deux cent quatre-vingts'],
  [999, 'neuf cent quatre-vingt-dix-neuf'],
  [1_000, 'mille'],
  [1_001, 'mille un'],
  [1_100, 'mille cent'],
  [2_000, 'deux mille'],
  [21_000, 'vingt et un mille'],
  [80_000, 'quatre-vingt mille'],
  [80_080, 'quatre-vingt mille quatre-vingts'],
  [200_000, 'deux cent mille'],
  [200_200, 'deux cent mille deux cents'],
  [1_000_000, 'un million'],
  [2_000_000, 'deux millions'],
  [80_000_000, 'quatre-vingts millions'],
  [200_000_000, 'deux cents millions'],
  [1_000_000_000, 'un milliard'],
  [3_200_080_015, 'trois milliards deux cents millions quatre-vingt mille quinze'],
])('%d is %s', (value, words) => {
  expect(wholeInWords(value)).toBe(words);
});

test.each([
  [1_230_005, 'douze mille trois cents euros et cinq centimes'],
  [100, 'un euro'],
  [101, 'un euro et un centime'],
  [0, 'zéro euro'],
  [80, 'quatre-vingts centimes'],
  [8_080, 'quatre-vingts euros et quatre-vingts centimes'],
  [20_000, 'deux cents euros'],
  [100_000_000, "un million d'euros"],
  [300_000_000, "trois millions d'euros"],
  [100_000_100, 'un million un euros'],
])('%d cents is %s', (cents, words) => {
  expect(amountInWords(cents)).toBe(words);
});

test('two different amounts never read alike', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999_999 });
  fc.assert(
    fc.property(amount, amount, (a, b) => a === b || amountInWords(a) !== amountInWords(b)),
    { numRuns: 2000 },
  );
});
