import { createHash } from 'node:crypto';
import { wordsOfHeading } from './heading-words.ts';

/** SHA-256 of a set of headings, the same however they are accented, cased or spaced. */
export function hashOfHeadings(headings: readonly string[]): string {
  const text = headings.map((heading) => wordsOfHeading(heading).join(' ')).join('\u0001');
  return createHash('sha256').update(text).digest('hex');
}
