import { createHash } from 'node:crypto';
import { wordsOfHeading } from './heading-words.ts';

/** Stands for a set of headings, however they are accented, cased or spaced. */
export function hashOfHeadings(headings: readonly string[]): string {
  const text = headings.map((heading) => wordsOfHeading(heading).join(' ')).join('\u0001');
  return createHash('sha256').update(text).digest('hex');
}
