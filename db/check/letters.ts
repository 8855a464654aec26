import { createHash } from 'node:crypto';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Facts } from '../../shared/domain/events/evidence.ts';
import { readFrozenLetters } from '../journal/frozen-letters.ts';
import { letters, proofs } from '../schema.ts';
import type { Reader } from '../types.ts';
import { agrees } from './evidence.ts';
import { type CheckResult, checkResult } from './result.ts';

/** The bytes of every letter are those that were frozen. */
export function checkLetters(reader: Reader): CheckResult {
  return checkFrozen('letters', reader, sql`SELECT id FROM letters ORDER BY id`, (id) =>
    reader.select({ content: letters.pdf, sha256: letters.sha256 }).from(letters).where(eq(letters.id, id)).get(),
  );
}

/** The bytes of every proof are those that its hash names; which hash that is, the journal says (`evidence.ts`). */
export function checkProofs(reader: Reader): CheckResult {
  return checkFrozen('proofs', reader, sql`SELECT id FROM proofs ORDER BY id`, (id) =>
    reader.select({ content: proofs.content, sha256: proofs.sha256 }).from(proofs).where(eq(proofs.id, id)).get(),
  );
}

function checkFrozen(
  name: string,
  reader: Reader,
  ids: SQL,
  read: (id: number) => { content: Uint8Array; sha256: string } | undefined,
): CheckResult {
  const all = reader.all<{ id: number }>(ids);
  const wrong = all.filter(({ id }) => {
    const row = read(id);
    return row === undefined || createHash('sha256').update(row.content).digest('hex') !== row.sha256;
  });
  return checkResult(
    name,
    wrong.map(({ id }) => numbered(id)),
    all.length,
  );
}

/** The letters there are and those the journal says were issued: a letter replaced with its hash, changed, removed or slipped in. */
export function checkIssuedLetters(reader: Reader): CheckResult {
  const kept = reader.all<Facts & { number: number }>(sql`
    SELECT number, sha256, coalesce(merged_from_id, customer_id) AS customerId, kind, title, issued_on AS issuedOn, template,
      template_version AS templateVersion, total_cents AS totalCents, page_count AS pageCount
    FROM letters ORDER BY number`);
  const recorded = new Map<number, Facts>(
    readFrozenLetters(reader).map(({ customerId, frozen: { letterNumber, sha256, letter } }) => [
      letterNumber,
      { sha256, customerId, ...letter },
    ]),
  );
  const wrong = kept.filter((letter) => !agrees(letter, recorded.get(letter.number))).map((letter) => letter.number);
  const numbers = new Set(kept.map((letter) => letter.number));
  for (const number of recorded.keys()) if (!numbers.has(number)) wrong.push(number);
  return checkResult('issuedLetters', wrong.map(numbered), kept.length);
}

const numbered = (id: number) => `#${id}`;
