import type { Claim } from '../reminders/message-key.ts';
import type { Day } from '../values/days.ts';
import { longest, missingCharacters, paragraphsOf, tidy } from './typed-letter.ts';

/** The parts of a reminder that may be written in other words for one time: before the table of documents, and after the amount to pay. */
export const rewrittenParts = ['opening', 'request'] as const;
export type RewrittenPart = (typeof rewrittenParts)[number];

/** The words of one message where they are not the usual ones; null: the usual ones stay. */
export type OwnWords = Readonly<Record<RewrittenPart, string | null>>;

/** What words were written for: the day of the letter, and what it claimed, in principal, and at which level. */
export type WrittenFor = Pick<Claim, 'claimedCents' | 'level'> & { readonly writtenOn: Day };

export type WordsOfMessage = OwnWords & WrittenFor;

/**
 * The parts of a letter that may be rewritten. A formal notice keeps its request: it holds the demand that makes it one (C. civ. art. 1344) and
 * what it says of penalties and of the court.
 */
export function rewritableParts({ isFormalNotice }: { readonly isFormalNotice: boolean }): readonly RewrittenPart[] {
  return isFormalNotice ? ['opening'] : rewrittenParts;
}

/**
 * Whether the words were written for another claim than this one, or for a letter of another day than `on`: they may name an amount that is due no
 * more, or a delay that has moved.
 */
export function areToReread(words: WrittenFor, now: Pick<Claim, 'claimedCents' | 'level'>, on: Day): boolean {
  return words.claimedCents !== now.claimedCents || words.level !== now.level || words.writtenOn !== on;
}

/** Why a part cannot be printed as it is typed, as the reason of its sentence among the failures and what fills its blanks; null: it can. */
export function wordsFault(typed: string, part: RewrittenPart) {
  const text = tidy(typed).trim();
  if (text.length > longest.text)
    return { reason: 'letterTooLong', details: { field: part, most: longest.text, length: text.length } } as const;
  const missing = missingCharacters(text);
  return missing.length === 0
    ? null
    : ({ reason: 'unprintable', details: { field: part, characters: missing.join(' ') } } as const);
}

/** What is typed of a part; null where it is nothing, or says the usual words. Spaces and apostrophes of printing make no difference. */
export function ownWordsOf(typed: string, usual: readonly string[]): string | null {
  const text = paragraphsOf(tidy(typed).trim());
  const plain = (paragraphs: readonly string[]) => paragraphs.join('\n\n').replace(/\s/g, ' ').replaceAll('’', "'");
  return text.length === 0 || plain(text) === plain(usual) ? null : text.join('\n\n');
}
