import { createHash } from 'node:crypto';
import type { ImportKind } from '../../../shared/domain/imports/kinds.ts';
import { wordsOfHeading } from './heading-words.ts';

/** SHA-256 of a set of headings, the same however they are accented, cased or spaced. */
export function hashOfHeadings(headings: readonly string[]): string {
  const text = headings.map((heading) => wordsOfHeading(heading).join(' ')).join('\u0001');
  return createHash('sha256').update(text).digest('hex');
}

/** The hash under which the mapping of a file of this kind is kept: the same headings may be read as open items too. */
export function hashOfList(kind: Exclude<ImportKind, 'openItems'>, headings: readonly string[]): string {
  return hashOfHeadings([kind, ...headings]);
}
