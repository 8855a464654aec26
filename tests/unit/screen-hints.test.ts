import { expect, test } from 'vitest';
import { languages } from '../../shared/domain/kinds.ts';
import { type ScreenAddress, screenHints } from '../../shared/i18n/fr/screen-hints.ts';
import { hintOf } from '../../shared/i18n/screen-hints.ts';

const addresses = Object.keys(screenHints) as ScreenAddress[];

test.each(languages)('each screen is told in two short sentences at most, in %s', (language) => {
  for (const screen of addresses) {
    const { text } = hintOf(language, screen);
    expect(text.match(/[.!?](?= \p{Lu}|$)/gu)?.length, text).toBeLessThanOrEqual(2);
    expect(text, screen).toMatch(/\.$/);
    expect(text.length, text).toBeLessThan(260);
  }
});

test('the two languages cite the same articles, and French is written as it is printed', () => {
  const cited = (source: string | null) => source?.match(/[A-Z]?\d[\d.-]+(?: [A-Z]-?\d|(?: II))?/g) ?? [];
  for (const screen of addresses) {
    const [french, english] = [hintOf('fr', screen), hintOf('en', screen)];
    expect(cited(english.source), screen).toEqual(cited(french.source));
    expect(`${french.text} ${french.source}`).not.toMatch(/ [;:!?»%€]|« |\p{L}'/u);
  }
});
