import { asc, eq } from 'drizzle-orm';
import { headMark } from '../../shared/domain/events/journal-head.ts';
import { readFrozenLetters } from '../journal/frozen-letters.ts';
import { letters } from '../schema.ts';
import type { Reader } from '../types.ts';
import { readHashes } from './heads.ts';
import { type CheckResult, checkResult } from './result.ts';

/**
 * Each letter bears the last event of the journal before it, on its pages and in the event that recorded it: that event still
 * stands there, with its number and its hash. Rewriting the journal from the middle, or cutting its end and going on, gives every
 * event behind another hash than the letters that left. A letter that was the first act of all bears none.
 */
export function checkLetterHeads(reader: Reader): CheckResult {
  const recorded = recordedHeads(reader);
  const hashes = readHashes(reader, [...new Set([...recorded.values()].map(({ head }) => head.id))]);
  const all = reader.select({ number: letters.number }).from(letters).orderBy(asc(letters.number)).all();
  const compared = all.flatMap(({ number }) => {
    const event = recorded.get(number);
    const printed = printedMark(reader, number);
    if (printed === null && event === undefined) return [];
    const hash = event && hashes.get(event.head.id);
    const stands = event !== undefined && hash === event.head.hash && event.head.id < event.id;
    return [{ number, ok: stands && printed === headMark(event.head) }];
  });
  const wrong = compared.filter(({ ok }) => !ok).map(({ number }) => `n° ${number}`);
  return checkResult('letterHeads', wrong, compared.length);
}

/** By number of letter: the id of the event that recorded it, and the journal's head according to that event. */
function recordedHeads(reader: Reader) {
  return new Map(
    readFrozenLetters(reader).flatMap(({ eventId, frozen: { letterNumber, journalHead } }) =>
      journalHead === null ? [] : [[letterNumber, { id: eventId, head: journalHead }] as const],
    ),
  );
}

/** The journal's head in the metadata of a letter's PDF (`headMark`); null when it has none. */
function printedMark(reader: Reader, number: number): string | null {
  const row = reader.select({ pdf: letters.pdf }).from(letters).where(eq(letters.number, number)).get();
  const text = Buffer.from(row?.pdf ?? []).toString('latin1');
  return /<pdf:Keywords>(Journal \d{1,15} [0-9a-f]{16})</.exec(text)?.[1] ?? null;
}
