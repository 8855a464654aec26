import { and, count, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { importKinds } from '../../../shared/domain/imports/kinds.ts';
import { comparedCodes, countingCodes } from '../../../shared/domain/imports/line-issues.ts';
import type { ImportMode } from '../../../shared/domain/kinds.ts';
import type { ReferenceChoice } from '../../../shared/domain/sources/references.ts';
import type { RefusedLine } from '../../../shared/domain/sources/refused-line.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import {
  importBatches,
  importChanges,
  importDocumentChanges,
  importIssues,
  importRows,
  ledgerLines,
  listLines,
} from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { findRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import type { BatchIssue, BatchRow } from '../common/batch.ts';
import { deleteStatements, insertRefusedLines } from '../sources/staging.ts';

/** What reading a file tells of it. */
export type BatchFacts = {
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly siren: string | null;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  readonly rowCount: number;
  /** Only for an accounting ledger: the fields that name its documents. */
  readonly reference?: ReferenceChoice;
  readonly journals: readonly string[];
  /** Only for an open-items list: snapshot or movements, and the day it is of. */
  readonly mode?: ImportMode;
  readonly asOfOn?: Day;
};

/** An issue of a file that was read, with what is known of the line it refuses. */
type FoundIssue = BatchIssue & { readonly refused?: RefusedLine };

/** Opens a staged batch to which lines can be added; its facts come once the file has been read. */
export function insertStagedBatch(tx: Tx, batch: Pick<BatchRow, 'kind' | 'fileName' | 'recordedAt'>): number {
  return tx
    .insert(importBatches)
    .values({ ...batch, state: 'staged', sha256: '', format: '', encoding: '', rowCount: 0, issueCount: 0 })
    .returning({ id: importBatches.id })
    .get().id;
}

/** Writes the facts of the file that was read, and its issues. */
export function completeStagedBatch(
  tx: Tx,
  batchId: number,
  { journals, reference, ...facts }: BatchFacts,
  issues: readonly FoundIssue[],
): void {
  const byJournal = reference?.byJournal ?? null;
  tx.update(importBatches)
    .set({
      ...facts,
      journals: JSON.stringify(journals),
      referenceField: reference?.field ?? null,
      journalReferenceFields: byJournal && JSON.stringify(Object.fromEntries(byJournal)),
    })
    .where(eq(importBatches.id, batchId))
    .run();
  insertIssues(tx, batchId, issues);
  insertRefusedLines(tx, batchId, issues);
}

/** Adds issues to a batch. */
export function insertIssues(tx: Tx, batchId: number, issues: readonly BatchIssue[]): void {
  const insert = prepareInsert(tx, importIssues, ['batchId', 'lineNumber', 'code', 'details', 'raw']);
  for (const { lineNumber, code, details, raw } of issues)
    insert([batchId, lineNumber, code, JSON.stringify(details), raw]);
}

/** Replaces the issues found by comparing, which change when something else is imported meanwhile. */
export function replaceIssues(tx: Tx, batchId: number, issues: readonly BatchIssue[]): void {
  tx.delete(importIssues)
    .where(and(eq(importIssues.batchId, batchId), inArray(importIssues.code, [...comparedCodes])))
    .run();
  insertIssues(tx, batchId, issues);
}

/** An import's row in any state; null when there is none. */
export function readBatch(reader: Reader, batchId: number): BatchRow | null {
  return reader.select().from(importBatches).where(eq(importBatches.id, batchId)).get() ?? null;
}

/** Changes the state of a batch and its instants. */
export function updateBatchState(
  tx: Tx,
  batchId: number,
  change: Partial<Pick<BatchRow, 'state' | 'recordedAt' | 'undoneAt'>>,
) {
  tx.update(importBatches).set(change).where(eq(importBatches.id, batchId)).run();
}

/** Deletes batches with their lines, issues, rows and changes. */
export function deleteBatches(tx: Tx, batchIds: readonly number[]): void {
  for (const id of batchIds) {
    deleteStatements(tx, id);
    for (const table of [importIssues, importRows, importChanges, importDocumentChanges])
      tx.delete(table).where(eq(table.batchId, id)).run();
    tx.delete(importBatches).where(eq(importBatches.id, id)).run();
  }
}

/** Number of receivable lines of a batch. */
export function countLines(reader: Reader, batchId: number): number {
  const counts = [ledgerLines, listLines].map(
    (table) => reader.select({ n: count() }).from(table).where(eq(table.batchId, batchId)).get()?.n ?? 0,
  );
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Number of issues of a batch. When there were too many to list, one issue carries the number of the others: they count too. */
export function countIssues(reader: Reader, batchId: number): number {
  const n = sql`coalesce(sum(case when ${inArray(importIssues.code, [...countingCodes])}
    then ${importIssues.details} ->> 'count' else 1 end), 0)`.mapWith(Number);
  return reader.select({ n }).from(importIssues).where(eq(importIssues.batchId, batchId)).get()?.n ?? 0;
}

/**
 * File name of an applied import with the same bytes or, where lines are kept as written, with the same receivable lines under another
 * name or encoding; null when there is none.
 */
export function findSameContent(reader: Reader, batch: BatchRow): string | null {
  const applied = reader.select().from(importBatches).where(eq(importBatches.state, 'applied')).all();
  const others = applied.filter((other) => other.id !== batch.id && other.kind === batch.kind);
  const sameBytes = others.find((other) => other.sha256 === batch.sha256);
  if (sameBytes || !importKinds[batch.kind].keepsLines) return sameBytes?.fileName ?? null;
  const alike = others.find(
    (other) =>
      other.periodFrom === batch.periodFrom &&
      other.periodTo === batch.periodTo &&
      other.rowCount === batch.rowCount &&
      haveSameLines(reader, batch.id, other.id),
  );
  return alike?.fileName ?? null;
}

/** The last applied import, other than `id`, of another firm's SIREN. */
export function findOtherSiren(reader: Reader, { id, siren }: { readonly id: number; readonly siren: string }) {
  const isOther = and(ne(importBatches.id, id), isNotNull(importBatches.siren), ne(importBatches.siren, siren));
  return reader
    .select({ siren: importBatches.siren, fileName: importBatches.fileName })
    .from(importBatches)
    .where(and(eq(importBatches.state, 'applied'), isOther))
    .orderBy(desc(importBatches.id))
    .get();
}

function haveSameLines(reader: Reader, left: number, right: number): boolean {
  const linesOf = (batchId: number) => sql`
    select customer_code, account, journal, entry, booked_on, document_on, reference, label, signed_cents, lettering, due_on, count(*)
    from ledger_lines where batch_id = ${batchId} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;
  const missing = (a: number, b: number) =>
    findRow(reader, foundRow, sql`select 1 as found from (${linesOf(a)} except ${linesOf(b)}) limit 1`) !== undefined;
  return !missing(left, right) && !missing(right, left);
}
