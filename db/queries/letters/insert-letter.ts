import { max } from 'drizzle-orm';
import type { LetterKind } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { letters } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** A rendered letter about to be frozen; `number` is the one printed on it. */
export type NewLetter = {
  readonly kind: LetterKind;
  readonly number: number;
  readonly customerId: number;
  readonly title: string;
  readonly issuedOn: Day;
  readonly template: string;
  readonly templateVersion: number;
  readonly totalCents: Cents;
  readonly pageCount: number;
  readonly sha256: string;
  readonly recordedAt: string;
  readonly pdf: Uint8Array;
};

/** What the journal keeps of a letter beside its number and hash, and `check` compares with the letter stored. */
export function letterFacts(letter: Omit<NewLetter, 'pdf'>) {
  const { kind, title, issuedOn, template, templateVersion, totalCents, pageCount } = letter;
  return { kind, title, issuedOn, template, templateVersion, totalCents, pageCount };
}

/** The number the next letter of the firm will bear. */
export function nextLetterNumber(reader: Reader): number {
  const last = reader
    .select({ number: max(letters.number) })
    .from(letters)
    .get();
  return (last?.number ?? 0) + 1;
}

/**
 * Keeps `letter` exactly as printed and returns its id. Numbers follow one another without a gap, so a letter rendered
 * before another one was frozen is refused. @throws AppError `conflict` / `letterNumber`
 */
export function insertLetter(tx: Tx, letter: NewLetter): number {
  if (letter.number !== nextLetterNumber(tx)) throw new AppError('conflict', { reason: 'letterNumber' });
  return tx.insert(letters).values(letter).returning({ id: letters.id }).get().id;
}
