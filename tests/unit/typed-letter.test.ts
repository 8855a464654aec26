import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { letterFault, paragraphsOf, tidyLetter } from '../../shared/domain/letters/typed-letter.ts';

test('a blank line ends a paragraph, whatever it holds; line ends within one are kept', () => {
  const { text } = tidyLetter({ subject: '', text: '\n\nUn,\r\ndeux.  \r\n \t\u00a0\r\n\r\n  - trois\n\n' });
  expect(paragraphsOf(text)).toEqual(['Un,\ndeux.', '  - trois']);
});

test('what is pasted is made printable: accents in one character, nothing without a shape, a subject on one line', () => {
  const { subject, text } = tidyLetter({
    subject: ' E\u0301tat\r\n de\u00ad \tcompte\u200b ',
    text: 'a\tb\u2028c\u0007\ufeff',
  });
  expect(subject).toBe('État de compte');
  expect(text).toBe('a b\nc');
});

test('a limit is counted on what is printed, and a character is named once', () => {
  const letter = (text: string) => tidyLetter({ subject: 'x', text });
  expect(letterFault(letter('é'.normalize('NFD').repeat(5000)), 'text')).toBeNull();
  expect(letterFault(letter('é'.repeat(5001)), 'text')).toMatchObject({
    reason: 'letterTooLong',
    details: { most: 5000, length: 5001 },
  });
  expect(letterFault(letter('🎉 漢 🎉 – « 12 € » ½ œ Ÿ ș Ж ω …'), 'text')).toEqual({
    reason: 'unprintable',
    details: { field: 'text', characters: '🎉 漢' },
  });
});

test('every character that may be typed is in each face of the typeface', () => {
  const ours = createRequire(import.meta.url);
  const pdfmakes = createRequire(ours.resolve('pdfmake'));
  const fontkit = createRequire(pdfmakes.resolve('pdfkit'))('fontkit');
  for (const face of ['Regular', 'SemiBold', 'Italic']) {
    const { characterSet } = fontkit.openSync(`resources/fonts/IBMPlexSans-${face}.ttf`);
    const known: ReadonlySet<number> = new Set(characterSet);
    const lacking: string[] = [];
    for (let code = 0x21; code < 0x10000; code++) {
      const typed = tidyLetter({ subject: '', text: String.fromCharCode(code) });
      if (letterFault(typed, 'text') === null && !known.has(typed.text.charCodeAt(0))) lacking.push(code.toString(16));
    }
    expect(lacking).toEqual([]);
  }
});
