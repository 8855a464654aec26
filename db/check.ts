import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkDerivation, checkInstants } from './check-derivation.ts';
import { agrees, checkEvidence } from './check-evidence.ts';
import { checkLedger } from './check-ledger.ts';
import { checkMerges } from './check-merges.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import type { Facts } from './evidence-recorded.ts';
import { verifyChain } from './journal.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { findBrokenEditions } from './queries/editions.ts';
import { letters, proofs } from './schema.ts';
import type { Reader } from './types.ts';

/** Verifies the file, its structure, the chain of events, the invariants of the ledger and every frozen byte. */
export function checkFirm(reader: Reader): CheckResult[] {
  return [
    checkFile(reader),
    checkStructure(reader),
    checkReferences(reader),
    checkMerges(reader),
    checkJournal(reader),
    ...checkLedger(reader),
    checkDerivation(reader),
    checkInstants(reader),
    ...checkEvidence(reader),
    checkFrozen('letters', reader, letterIds, (id) =>
      reader.select({ content: letters.pdf, sha256: letters.sha256 }).from(letters).where(eq(letters.id, id)).get(),
    ),
    checkIssuedLetters(reader),
    checkEditions(reader),
    checkFrozen('proofs', reader, proofIds, (id) =>
      reader.select({ content: proofs.content, sha256: proofs.sha256 }).from(proofs).where(eq(proofs.id, id)).get(),
    ),
  ];
}

/** Stored balances and their seals, against each other and the journal. */
function checkEditions(reader: Reader): CheckResult {
  const { count, wrong } = findBrokenEditions(reader);
  return checkResult('editions', wrong.map(numbered), count);
}

const letterIds = sql`SELECT id FROM letters ORDER BY id`;
const proofIds = sql`SELECT id FROM proofs ORDER BY id`;

function checkFile(reader: Reader): CheckResult {
  const rows = reader.all<{ integrity_check: string }>(sql`PRAGMA integrity_check(20)`);
  const ok = rows.length === 1 && rows[0]?.integrity_check === 'ok';
  return { name: 'file', ok, detail: ok ? '' : String(rows.length) };
}

/** Tables, indexes and triggers as the migrations make them: nothing dropped, nothing added. */
function checkStructure(reader: Reader): CheckResult {
  const query = "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'";
  const model = new Database(':memory:');
  migrate(model, migrations, '');
  const expected = model.prepare<[], { name: string; sql: string }>(query).all();
  model.close();
  const actual = reader.all<{ name: string; sql: string }>(sql.raw(query));
  const texts = new Map(actual.map((row) => [row.name, row.sql]));
  const wrong = expected.filter((row) => texts.get(row.name) !== row.sql).map((row) => row.name);
  const known = new Set(expected.map((row) => row.name));
  wrong.push(...actual.filter((row) => !known.has(row.name)).map((row) => row.name));
  return checkResult('structure', wrong, expected.length);
}

function checkReferences(reader: Reader): CheckResult {
  const orphans = reader.all<{ name: string; id: number }>(
    sql`SELECT "table" AS name, rowid AS id FROM pragma_foreign_key_check`,
  );
  return checkResult(
    'references',
    orphans.map((row) => `${row.name} #${row.id}`),
  );
}

function checkJournal(reader: Reader): CheckResult {
  const { count, wrong } = verifyChain(reader);
  return checkResult('journal', wrong.map(numbered), count);
}

function checkFrozen(
  name: string,
  reader: Reader,
  ids: typeof letterIds,
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

/** The letters there are and those the journal says were issued (`letters.*` events follow them up): a letter replaced with its hash, changed, removed or slipped in. */
function checkIssuedLetters(reader: Reader): CheckResult {
  const kept = reader.all<Facts & { number: number }>(sql`
    SELECT number, sha256, coalesce(merged_from_id, customer_id) AS customerId, kind, title, issued_on AS issuedOn, template,
      template_version AS templateVersion, total_cents AS totalCents, page_count AS pageCount
    FROM letters ORDER BY number`);
  const issued = reader.all<{ number: number; sha256: string; customerId: number | null; letter: string | null }>(sql`
    SELECT data ->> 'letterNumber' AS number, data ->> 'sha256' AS sha256, customer_id AS customerId, data -> 'letter' AS letter
    FROM events WHERE data ->> 'letterNumber' IS NOT NULL AND kind NOT LIKE 'letters.%' ORDER BY id`);
  const recorded = new Map(
    issued.map(({ number, sha256, customerId, letter }) => [
      number,
      { sha256, customerId, ...letterRecord.parse(JSON.parse(letter ?? '{}')) },
    ]),
  );
  const wrong = kept.filter((letter) => !agrees(letter, recorded.get(letter.number))).map((letter) => letter.number);
  const numbers = new Set(kept.map((letter) => letter.number));
  for (const { number } of issued) if (!numbers.has(number)) wrong.push(number);
  return checkResult('issuedLetters', wrong.map(numbered), kept.length);
}

const letterRecord = z.record(z.string(), z.unknown());

const numbered = (id: number) => `#${id}`;
