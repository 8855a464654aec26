import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guideArticles } from '../../shared/i18n/fr/first-hour/guide-articles.ts';
import { screenHints } from '../../shared/i18n/fr/screen-hints.ts';
import { allTexts } from '../../shared/i18n/translate.ts';

/** The words that the table of terms says not to use. */
const table = readFileSync(join(import.meta.dirname, '../../shared/i18n/README.md'), 'utf8');
const notSaid = [...table.matchAll(/^\|(?:[^|]*\|){3}([^|]*)\|$/gm)]
  .slice(2)
  .flatMap(([, words = '']) => words.split(',').map((word) => word.trim()))
  .filter((word) => word !== '');

/** The terminal says the English names of its options; the words by which a verb is found are those of everybody. */
const isShown = ([key]: readonly [string, string]) => !key.startsWith('terminal.') && !key.startsWith('app.also');
const shown = [...allTexts('fr')].filter(isShown);
/** Those that are loaded apart. */
const apart = Object.entries({ ...screenHints, ...guideArticles }).map(([name, { text }]): [string, string] => [
  name,
  text,
]);

test.each(notSaid)('no text of the dictionaries says « %s »', (word) => {
  const said = new RegExp(`(?<![\\p{L}-])${word}s?(?![\\p{L}-])`, 'iu');
  // A name of a key inside `[[…]]` is not read by anybody.
  const found = [...shown, ...apart].filter(([, text]) =>
    said.test(text.replaceAll(/\[\[[^\]]*\]\]|\{\w+\}/g, '').replaceAll('’', "'")),
  );
  expect(found).toEqual([]);
});

test('a level says of which it speaks, except in the scenario that numbers them', () => {
  const alone = shown.filter(([, text]) => text === 'Niveau').map(([key]) => key);
  expect(alone).toEqual(['inputs.level', 'scenarios.stepLevel']);
});

test('the table names the words of both columns', () => {
  expect(notSaid.length).toBeGreaterThan(14);
});
