import { describe, expect, test } from 'vitest';
import { makeText } from '../../renderer/components/text/text.tsx';
import { articles, guideOf, guidePath } from '../../renderer/pages/guide/articles.ts';
import { blocksOf, findArticles } from '../../renderer/pages/guide/guide-text.ts';
import { languages } from '../../shared/domain/kinds.ts';

describe.each(languages)('the guide in %s', (language) => {
  const words = makeText(language);
  const { t, lookUp } = words;

  test.each(articles)('$name: every label that it quotes is in the dictionaries', ({ name }) => {
    const text = t(`guide.${name}.text`);
    const tokens = [...text.matchAll(/\[\[(.*?)\]\]/g)].map(([, key = '']) => key);
    expect(tokens.filter((key) => lookUp(key) === null)).toEqual([]);
    const said = blocksOf(words, text).flatMap(({ lines }) => lines.flat().map((piece) => piece.text));
    expect(said.join('')).not.toMatch(/\[\[|\]\]|\{/);
    expect(said.length).toBeGreaterThan(3);
  });
});

test('every text of the guide belongs to an article, and the two languages quote the same labels', async () => {
  const { guide: french } = await import('../../shared/i18n/fr/first-hour/guide.ts');
  const { guide: english } = await import('../../shared/i18n/en/first-hour/guide.ts');
  const named = Object.keys(french).flatMap((key) => /^(\w+)\.(?:title|words|text)$/.exec(key)?.[1] ?? []);
  expect(new Set(named)).toEqual(new Set(articles.map(({ name }) => name)));
  for (const { name } of articles) {
    const quoted = (text: string) => [...text.matchAll(/\[\[.*?\]\]/g)].map(([key]) => key);
    expect(quoted(english[`${name}.text`])).toEqual(quoted(french[`${name}.text`]));
  }
});

test.each([
  ['echeancier', 'plan'],
  ['lettrgae', 'allocate'],
  ['mise en demeure', 'formalNotice'],
  ['sauvegarde', 'backups'],
  ['expert comptable', 'export'],
  ['Premiers pas', 'begin'],
  ['promesse', 'promise'],
] as const)('« %s » finds the article %s first, without accents and with a typing error', (typed, name) => {
  expect(findArticles(makeText('fr'), typed)[0]?.name).toBe(name);
});

test('nothing typed lists all, nonsense none', () => {
  expect(findArticles(makeText('fr'), '')).toHaveLength(articles.length);
  expect(findArticles(makeText('fr'), 'xylophone')).toEqual([]);
});

test('a screen leads to its own article', () => {
  expect(guideOf('/balance/editions/3')).toBe(guidePath('edition'));
  expect(guideOf('/balance')).toBe(guidePath('balance'));
  expect(guideOf('/customers/12')).toBe(guidePath('hold'));
  expect(guideOf('/')).toBe(guidePath('begin'));
});
