import { describe, expect, test } from 'vitest';
import { makeText } from '../../renderer/components/text/text.tsx';
import { articles, guideOf, guidePath } from '../../renderer/pages/guide/articles.ts';
import { blocksOf, findArticles } from '../../renderer/pages/guide/guide-text.ts';
import { languages } from '../../shared/domain/kinds.ts';
import { guideArticles as english } from '../../shared/i18n/en/first-hour/guide-articles.ts';
import { guideArticles as french } from '../../shared/i18n/fr/first-hour/guide-articles.ts';
import { articleOf } from '../../shared/i18n/guide-articles.ts';
import { lookUp as textOf } from '../../shared/i18n/translate.ts';

describe.each(languages)('the guide in %s', (language) => {
  const words = makeText(language);
  const { lookUp } = words;

  test.each(articles)('$name: every label that it quotes is in the dictionaries', ({ name }) => {
    const { text } = articleOf(language, name);
    const tokens = [...text.matchAll(/\[\[(.*?)\]\]/g)].map(([, key = '']) => key);
    expect(tokens.filter((key) => lookUp(key) === null)).toEqual([]);
    const said = blocksOf(words, text).flatMap(({ lines }) => lines.flat().map((piece) => piece.text));
    expect(said.join('')).not.toMatch(/\[\[|\]\]|\{/);
    expect(said.length).toBeGreaterThan(3);
  });
});

test('every text of the guide belongs to an article with a title, and the two languages quote the same labels', () => {
  const names = articles.map(({ name }) => name);
  expect(new Set<string>(Object.keys(french))).toEqual(new Set(names));
  for (const name of names) {
    expect(languages.map((language) => textOf(language, `guide.${name}.title`, {}))).not.toContain(null);
    const quoted = ({ text }: { text: string }) => [...text.matchAll(/\[\[.*?\]\]/g)].map(([key]) => key);
    expect(quoted(english[name])).toEqual(quoted(french[name]));
    expect(articleOf('fr', name).text).not.toMatch(/ [;:!?»%€]|« |\p{L}'/u);
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
