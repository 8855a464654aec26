/** What a user types of a letter. */
export type TypedLetter = { readonly subject: string; readonly text: string };

/** Characters at most: a subject stays on two lines, a text within three pages. */
export const longest = { subject: 150, text: 5000 } as const satisfies Record<keyof TypedLetter, number>;

/** Why a letter cannot be printed as it is typed: the reason of its sentence among the failures, and what fills its blanks. */
export type LetterFault = {
  readonly reason: 'letterSubject' | 'letterText' | 'letterTooLong' | 'unprintable';
  readonly details: { readonly field: keyof TypedLetter; readonly [blank: string]: string | number };
};

/** A character that the typeface of letters has: any other would leave as an empty box. */
const printable =
  /^[\n -~\u00a0-\u017f\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2113\u2116\u2122\u2153-\u215e\u2190-\u2193\u2212\u221e\u2248\u2260\u2264\u2265\u25ca\u2713]$/u;

/**
 * What is typed or pasted, as it is printed: accents in one character, lines that end with `\n`, nothing that has no shape
 * (marks of direction, soft hyphens). A subject is one line.
 */
export function tidyLetter({ subject, text }: TypedLetter): TypedLetter {
  return { subject: tidy(subject).replace(/\s+/g, ' ').trim(), text: tidy(text).trim() };
}

/** A text with accents in one character, lines that end with `\n`, and nothing that has no shape. */
export function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|\u2028/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(/[\t\u2000-\u200a]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
}

/** What is wrong in one field of a tidy letter; null: nothing. */
export function letterFault(letter: TypedLetter, field: keyof TypedLetter): LetterFault | null {
  const typed = letter[field];
  const most = longest[field];
  if (typed === '') return { reason: field === 'subject' ? 'letterSubject' : 'letterText', details: { field } };
  if (typed.length > most) return { reason: 'letterTooLong', details: { field, most, length: typed.length } };
  const missing = missingCharacters(typed);
  return missing.length === 0 ? null : { reason: 'unprintable', details: { field, characters: missing.join(' ') } };
}

/** The characters of a tidy text that the typeface of letters lacks, each once, ten at most. */
export function missingCharacters(text: string): string[] {
  return [...new Set(text)].filter((character) => !printable.test(character)).slice(0, 10);
}

/** The paragraphs of a tidy text: a blank line ends each, the line ends within one are kept. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n').map((each) => each.trimEnd()))
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}
