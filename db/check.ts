import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkDerivation, checkInstants } from './check-derivation.ts';
import { agrees, checkEvidence } from './check-evidence.ts';
import { checkAmounts, checkLedger } from './check-ledger.ts';
import { checkMerges } from './check-merges.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import type { Facts } from './evidence-recorded.ts';
import { verifyChain } from './journal.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { findBrokenEditions } from './queries/editions.ts';
import { letters, proofs } from './schema.ts';
import type { Reader } from './types.ts';

/** How far a check is: the check under way, and what is behind of `total`, all checks together. */
export type CheckProgress = { readonly phase: string; readonly done: number; readonly total: number };

type Step = {
  readonly name: string;
  /** Its share of the time the whole takes, measured on 357 000 documents. */
  readonly share: number;
  readonly run: (reader: Reader, report: (fraction: number) => void) => readonly CheckResult[];
};

const steps: readonly Step[] = [
  { name: 'file', share: 40, run: (reader) => [checkFile(reader)] },
  { name: 'structure', share: 1, run: (reader) => [checkStructure(reader)] },
  { name: 'references', share: 2, run: (reader) => [checkReferences(reader)] },
  { name: 'merges', share: 1, run: (reader) => [checkMerges(reader)] },
  { name: 'journal', share: 1, run: (reader) => [checkJournal(reader)] },
  { name: 'openAmounts', share: 10, run: checkAmounts },
  { name: 'allocations', share: 4, run: checkLedger },
  { name: 'derivedDocuments', share: 60, run: (reader, report) => [checkDerivation(reader, report)] },
  { name: 'instants', share: 2, run: (reader) => [checkInstants(reader)] },
  { name: 'reminders', share: 2, run: checkEvidence },
  { name: 'letters', share: 2, run: (reader) => [checkLetters(reader), checkIssuedLetters(reader)] },
  { name: 'editions', share: 1, run: (reader) => [checkEditions(reader)] },
  { name: 'proofs', share: 2, run: (reader) => [checkProofs(reader)] },
];

/** Verifies the file, its structure, the chain of events, the invariants of the ledger and every frozen byte. */
export function checkFirm(reader: Reader, onProgress: (progress: CheckProgress) => void = () => {}): CheckResult[] {
  const total = steps.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return steps.flatMap(({ name, share, run }) => {
    const report = (fraction: number) =>
      onProgress({ phase: name, done: before + Math.floor(share * fraction), total });
    report(0);
    const results = run(reader, report);
    before += share;
    return results;
  });
}

/** Stored balances and their seals, against each other and the journal. */
function checkEditions(reader: Reader): CheckResult {
  const { count, wrong } = findBrokenEditions(reader);
  return checkResult('editions', wrong.map(numbered), count);
}

function checkLetters(reader: Reader): CheckResult {
  return checkFrozen('letters', reader, sql`SELECT id FROM letters ORDER BY id`, (id) =>
    reader.select({ content: letters.pdf, sha256: letters.sha256 }).from(letters).where(eq(letters.id, id)).get(),
  );
}

function checkProofs(reader: Reader): CheckResult {
  return checkFrozen('proofs', reader, sql`SELECT id FROM proofs ORDER BY id`, (id) =>
    reader.select({ content: proofs.content, sha256: proofs.sha256 }).from(proofs).where(eq(proofs.id, id)).get(),
  );
}

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
    sql`SELECT "table" AS name, rowid AS id FROM pragma_foreign_key_check ORDER BY 1, 2`,
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
