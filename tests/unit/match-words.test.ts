import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWords, partsLeftByOneError } from '../../shared/domain/values/match-words.ts';

test.each([
  ['Exporter la balance', 'exporter', 0],
  ['Exporter la balance', 'exp', 1],
  ['Exporter la balance', 'bal exp', 2],
  ['Échéanciers', 'echeancier', 1],
  ['Thème sombre', 'sombre', 0],
  ['Nouveau client', 'eau', 2],
  ['Nouveau client', '', 0],
])('« %s » answers « %s » with %i', (text, typed, expected) => expect(matchWords(text, typed)).toBe(expected));

test.each(['exprter', 'exporrter', 'expotrer', 'ezporter', 'blaance', 'balnce'])(
  'one wrong letter is forgiven: %s',
  (typed) => expect(matchWords('Exporter la balance', typed)).toBe(3),
);

test.each(['xpt', 'exqqrter', 'imp', 'balance facture'])('what is not there is not found: %s', (typed) =>
  expect(matchWords('Exporter la balance', typed)).toBeNull(),
);

test('every beginning of a word is found, and so it is with one of its letters left out', () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (text, end, at) => {
      const typed = text.slice(0, 5 + (end % (text.length - 4)));
      expect(matchWords(`de ${text}`, typed)).toBeLessThanOrEqual(1);
      const left = at % typed.length;
      expect(matchWords(`de ${text}`, typed.slice(0, left) + typed.slice(left + 1))).not.toBeNull();
    }),
  );
});

test('of each word that is found in a text with an error in it, one of the parts that a search looks for is in the text', () => {
  const letters = fc.stringMatching(/^[ab]{4,7}$/);
  fc.assert(
    fc.property(letters, letters, (text, typed) => {
      if (matchWords(text, typed) === null) return;
      for (const parts of partsLeftByOneError(typed)) expect(parts.some((part) => text.includes(part))).toBe(true);
    }),
  );
});
