import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import type { Facts } from '../../shared/domain/events/evidence.ts';
import { readFrozenLetters } from '../journal/frozen-letters.ts';
import { attachments, letters, proofs } from '../schema.ts';
import { rowOf } from '../sqlite/row-schemas.ts';
import { readRows } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';
import { agrees } from './evidence.ts';
import { type CheckResult, checkResult } from './result.ts';

/** The bytes of every letter must have its stored hash. */
export function checkLetters(reader: Reader): CheckResult {
  return checkFrozen('letters', reader.select({ id: letters.id }).from(letters).orderBy(asc(letters.id)).all(), (id) =>
    reader.select({ content: letters.pdf, sha256: letters.sha256 }).from(letters).where(eq(letters.id, id)).get(),
  );
}

/** The bytes of every proof must have its stored hash; `evidence.ts` compares that hash with the journal. */
export function checkProofs(reader: Reader): CheckResult {
  return checkFrozen('proofs', reader.select({ id: proofs.id }).from(proofs).orderBy(asc(proofs.id)).all(), (id) =>
    reader.select({ content: proofs.content, sha256: proofs.sha256 }).from(proofs).where(eq(proofs.id, id)).get(),
  );
}

/** The bytes of every file attached to a contact must have their stored hash; `evidence.ts` compares that hash with the journal. */
export function checkAttachments(reader: Reader): CheckResult {
  const all = reader.select({ id: attachments.id }).from(attachments).orderBy(asc(attachments.id)).all();
  return checkFrozen('attachments', all, (id) =>
    reader
      .select({ content: attachments.content, sha256: attachments.sha256 })
      .from(attachments)
      .where(eq(attachments.id, id))
      .get(),
  );
}

function checkFrozen(
  name: string,
  all: readonly { readonly id: number }[],
  read: (id: number) => { content: Uint8Array; sha256: string } | undefined,
): CheckResult {
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

const letterRow = rowOf(
  letters,
  'number',
  'sha256',
  'customerId',
  'kind',
  'title',
  'addressedTo',
  'issuedOn',
  'template',
  'templateVersion',
  'totalCents',
  'pageCount',
);

/** Compares the stored letters with those the journal recorded: finds letters changed, replaced with their hash, removed or added. */
export function checkIssuedLetters(reader: Reader): CheckResult {
  const kept = readRows(
    reader,
    letterRow,
    sql`
      SELECT number, sha256, coalesce(merged_from_id, customer_id) AS customerId, kind, title, addressed_to AS addressedTo, issued_on AS issuedOn, template,
        template_version AS templateVersion, total_cents AS totalCents, page_count AS pageCount
      FROM letters ORDER BY number`,
  );
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
