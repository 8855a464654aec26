import Database from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { z } from 'zod';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { verifyChain } from '../journal/journal.ts';
import { migrations } from '../migrations/list.ts';
import { findBrokenEditions } from '../queries/editions/editions.ts';
import * as schema from '../schema.ts';
import { migrate } from '../sqlite/migrate.ts';
import { readRows } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';
import { checkDerivation, checkInstants } from './derivation.ts';
import { checkEvidence } from './evidence.ts';
import { checkHeads } from './heads.ts';
import { checkImports } from './imports.ts';
import { checkAmounts, checkLedger } from './ledger.ts';
import { checkLetterHeads } from './letter-heads.ts';
import { checkAttachments, checkIssuedLetters, checkLetters, checkProofs } from './letters.ts';
import { checkMerges } from './merges.ts';
import { type CheckResult, checkResult, unreadable } from './result.ts';
import { checkSeals } from './seals.ts';
import { checkVerdicts } from './verdicts.ts';

/** Progress: the name of the check under way, and how much is `done` of the `total` of all checks. */
export type CheckProgress = { readonly phase: string; readonly done: number; readonly total: number };

type Step = {
  readonly name: string;
  /** Its share of the total time, measured on 357 000 documents. */
  readonly share: number;
  readonly run: (reader: Reader, report: (fraction: number) => void) => readonly CheckResult[];
};

const steps: readonly Step[] = [
  { name: 'file', share: 40, run: (reader) => [checkFile(reader)] },
  { name: 'structure', share: 1, run: (reader) => [checkStructure(reader)] },
  { name: 'references', share: 2, run: (reader) => [checkReferences(reader)] },
  { name: 'merges', share: 1, run: (reader) => [checkMerges(reader)] },
  { name: 'journal', share: 1, run: (reader) => [checkJournal(reader)] },
  { name: 'settings', share: 1, run: (reader) => checkSeals(reader) },
  { name: 'imports', share: 10, run: (reader) => [checkImports(reader)] },
  { name: 'openAmounts', share: 10, run: checkAmounts },
  { name: 'allocations', share: 4, run: checkLedger },
  { name: 'derivedDocuments', share: 60, run: (reader, report) => [checkDerivation(reader, report)] },
  { name: 'countedLines', share: 20, run: (reader, report) => [checkVerdicts(reader, report)] },
  { name: 'instants', share: 2, run: (reader) => [checkInstants(reader)] },
  { name: 'reminders', share: 2, run: checkEvidence },
  { name: 'letters', share: 2, run: (reader) => [checkLetters(reader), checkIssuedLetters(reader)] },
  { name: 'letterHeads', share: 1, run: (reader) => [checkLetterHeads(reader)] },
  { name: 'editions', share: 1, run: (reader) => [checkEditions(reader)] },
  { name: 'proofs', share: 2, run: (reader) => [checkProofs(reader), checkAttachments(reader)] },
];

export type CheckOptions = {
  /** Heads kept outside the file (`readHeads`), which the journal must still hold. */
  readonly heads?: readonly JournalHead[];
  readonly onProgress?: (progress: CheckProgress) => void;
};

/** Verifies the file, its structure, the chain of events, the invariants of the ledger and every frozen byte. */
export function checkFirm(reader: Reader, { heads = [], onProgress = () => {} }: CheckOptions = {}): CheckResult[] {
  const all: Step[] = [...steps, { name: 'heads', share: 1, run: () => [checkHeads(reader, heads)] }];
  const total = all.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return all.flatMap((step) => {
    const report = (fraction: number) =>
      onProgress({ phase: step.name, done: before + Math.floor(step.share * fraction), total });
    report(0);
    const results = runStep(step, reader, report);
    before += step.share;
    return results;
  });
}

/** Runs one check. Damage that makes it throw becomes its result, so that the other checks still run and locate the damage. */
function runStep({ name, run }: Step, reader: Reader, report: (fraction: number) => void): readonly CheckResult[] {
  try {
    return run(reader, report);
  } catch {
    return [{ name, ok: false, detail: unreadable }];
  }
}

/** Compares stored balances with their seals, and the seals with the journal. */
function checkEditions(reader: Reader): CheckResult {
  const { count, wrong } = findBrokenEditions(reader);
  return checkResult('editions', wrong.map(numbered), count);
}

/** Names the tables whose pages or indexes are damaged. */
function checkFile(reader: Reader): CheckResult {
  if (isWhole(reader, sql`PRAGMA integrity_check(1)`)) return checkResult('file', []);
  const tables = readRows(reader, tableRow, sql`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`);
  const wrong = tables.filter(({ name }) => !isWhole(reader, sql.raw(`PRAGMA integrity_check("${name}")`)));
  return {
    ...checkResult(
      'file',
      wrong.map(({ name }) => name),
    ),
    ok: false,
  };
}

const tableRow = z.object({ name: z.string() });
const integrityRow = z.object({ integrity_check: z.string() });

function isWhole(reader: Reader, pragma: SQL): boolean {
  try {
    const rows = readRows(reader, integrityRow, pragma);
    return rows.length === 1 && rows[0]?.integrity_check === 'ok';
  } catch {
    return false;
  }
}

/** The tables, indexes and triggers must be exactly those that the migrations make. */
function checkStructure(reader: Reader): CheckResult {
  const expected = expectedStructure();
  const actual = readRows(reader, structureRow, sql.raw(structureQuery));
  const texts = new Map(actual.map((row) => [row.name, row.sql]));
  const wrong = expected.filter((row) => texts.get(row.name) !== row.sql).map((row) => row.name);
  const known = new Set(expected.map((row) => row.name));
  wrong.push(...actual.filter((row) => !known.has(row.name)).map((row) => row.name));
  return checkResult('structure', wrong, expected.length);
}

const structureRow = z.object({ name: z.string(), sql: z.string() });
type Structure = z.infer<typeof structureRow>;
const structureQuery = "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'";
let modelStructure: readonly Structure[] | null = null;

/** The structure that the migrations give to an empty file. Computed once: it takes a tenth of a second and never changes. */
function expectedStructure(): readonly Structure[] {
  if (modelStructure) return modelStructure;
  const model = new Database(':memory:');
  migrate(model, migrations, '');
  modelStructure = readRows(drizzle(model, { schema }), structureRow, sql.raw(structureQuery));
  model.close();
  return modelStructure;
}

const orphanRow = z.object({ name: z.string(), id: z.int() });

function checkReferences(reader: Reader): CheckResult {
  const orphans = readRows(
    reader,
    orphanRow,
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

const numbered = (id: number) => `#${id}`;
