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
  readonly addressedTo: string | null;
  readonly issuedOn: Day;
  readonly template: string;
  readonly templateVersion: number;
  readonly totalCents: Cents;
  readonly pageCount: number;
  readonly sha256: string;
  readonly recordedAt: string;
  readonly pdf: Uint8Array;
};

/** The facts of a letter that the journal keeps besides its number and hash; `check` compares them with the stored letter. */
export function letterFacts(letter: Omit<NewLetter, 'pdf'>) {
  const { kind, title, addressedTo, issuedOn, template, templateVersion, totalCents, pageCount } = letter;
  return { kind, title, addressedTo, issuedOn, template, templateVersion, totalCents, pageCount };
}

/** Number of the firm's next letter. */
export function nextLetterNumber(reader: Reader): number {
  const last = reader
    .select({ number: max(letters.number) })
    .from(letters)
    .get();
  return (last?.number ?? 0) + 1;
}

/**
 * Stores `letter` exactly as printed and returns its id. Numbers have no gap, so a letter is refused when another one was stored since it
 * was rendered. @throws AppError `conflict` / `letterNumber`
 */
export function insertLetter(tx: Tx, letter: NewLetter): number {
  if (letter.number !== nextLetterNumber(tx)) throw new AppError('conflict', { reason: 'letterNumber' });
  return tx.insert(letters).values(letter).returning({ id: letters.id }).get().id;
}
