import { and, count, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { importIssue } from '../../../shared/contract/import-issue.ts';
import { isSource } from '../../../shared/domain/imports/kinds.ts';
import type { ImportMode } from '../../../shared/domain/kinds.ts';
import type { LedgerLine } from '../../../shared/domain/ledger/line.ts';
import type { ReferenceField } from '../../../shared/domain/ledger/references.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import {
  importBatches,
  importCustomerChanges,
  importCustomerRows,
  importDocumentChanges,
  importIssues,
  ledgerLines,
  listedDueDates,
} from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { findRow } from '../../sqlite/rows.ts';
import { unflushed } from '../../sqlite/unflushed.ts';
import type { Db, Reader, Tx } from '../../types.ts';
import type { BatchIssue, BatchRow } from '../common/batch.ts';
import { openingCodes } from './opening-codes.ts';

/** What reading a file tells of it. */
export type BatchFacts = {
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly siren: string | null;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  readonly rowCount: number;
  readonly referenceField: ReferenceField | null;
  readonly journals: readonly string[];
  /** Only for an open-items list: snapshot or movements, and the day it is of. */
  readonly mode?: ImportMode;
  readonly asOfOn?: Day;
};

/** Opens a staged batch to which lines can be added; its facts come once the file has been read. */
export function insertStagedBatch(tx: Tx, batch: Pick<BatchRow, 'kind' | 'fileName' | 'recordedAt'>): number {
  return tx
    .insert(importBatches)
    .values({ ...batch, state: 'staged', sha256: '', format: '', encoding: '', rowCount: 0, issueCount: 0 })
    .returning({ id: importBatches.id })
    .get().id;
}

/**
 * Adds lines to a staged batch without waiting for the disk each time. A power failure may lose some, but staged lines are deleted
 * anyway when the firm is opened again, and the next ordinary write waits until all of them are on the disk.
 */
export function stageLedgerLines(db: Db, batchId: number, lines: readonly LedgerLine[]): void {
  unflushed(db, () => db.transaction((tx) => insertLedgerLines(tx, batchId, lines), { behavior: 'immediate' }));
}

function insertLedgerLines(tx: Tx, batchId: number, lines: readonly LedgerLine[]): void {
  const insert = prepareInsert(tx, ledgerLines, lineColumns);
  for (const line of lines)
    insert([
      batchId,
      line.lineNumber,
      line.customerCode,
      line.customerName,
      line.account,
      line.journal,
      line.journalKind,
      line.entry,
      line.bookedOn,
      line.documentOn,
      line.reference,
      line.label,
      line.signedCents,
      line.currency,
      line.lettering,
      line.letteredOn,
      line.dueOn,
      line.counterpart,
      line.foreignCents,
      line.foreignCurrency,
    ]);
}

const lineColumns = [
  'batchId',
  'lineNumber',
  'customerCode',
  'customerName',
  'account',
  'journal',
  'journalKind',
  'entry',
  'bookedOn',
  'documentOn',
  'reference',
  'label',
  'signedCents',
  'currency',
  'lettering',
  'letteredOn',
  'dueOn',
  'counterpart',
  'foreignCents',
  'foreignCurrency',
] satisfies (keyof typeof ledgerLines.$inferInsert)[];

/** Marks the entry of a staged line as an opening entry: its lines repeat the balances of the fiscal year before. */
export function markOpening(
  tx: Tx,
  batchId: number,
  entry: Pick<LedgerLine, 'journal' | 'entry' | 'bookedOn' | 'counterpart'>,
): void {
  tx.update(ledgerLines)
    .set({ journalKind: 'opening' })
    .where(
      and(
        eq(ledgerLines.batchId, batchId),
        eq(ledgerLines.journal, entry.journal),
        eq(ledgerLines.entry, entry.entry),
        eq(ledgerLines.bookedOn, entry.bookedOn),
        eq(ledgerLines.counterpart, entry.counterpart),
      ),
    )
    .run();
}

/** Adds due dates that a list states without an amount to a staged batch. */
export function insertListedDueDates(
  tx: Tx,
  batchId: number,
  rows: readonly Omit<typeof listedDueDates.$inferInsert, 'id' | 'batchId'>[],
): void {
  const insert = prepareInsert(tx, listedDueDates, ['batchId', 'lineNumber', 'customerCode', 'reference', 'dueOn']);
  for (const row of rows) insert([batchId, row.lineNumber, row.customerCode, row.reference, row.dueOn]);
}

/** Writes the facts of the file that was read, and its issues. */
export function completeStagedBatch(
  tx: Tx,
  batchId: number,
  { journals, ...facts }: BatchFacts,
  issues: readonly BatchIssue[],
): void {
  tx.update(importBatches)
    .set({ ...facts, journals: JSON.stringify(journals) })
    .where(eq(importBatches.id, batchId))
    .run();
  insertIssues(tx, batchId, issues);
}

/** Adds issues to a batch. */
export function insertIssues(tx: Tx, batchId: number, issues: readonly BatchIssue[]): void {
  const place = sql.placeholder;
  const insert = tx
    .insert(importIssues)
    .values({
      batchId,
      lineNumber: place('lineNumber'),
      code: place('code'),
      details: place('details'),
      raw: place('raw'),
    })
    .prepare();
  for (const issue of issues) insert.run({ ...issue, details: JSON.stringify(issue.details) });
}

/** Replaces the issues of some codes. Those found by comparing change when something else is imported meanwhile. */
export function replaceIssues(tx: Tx, batchId: number, codes: readonly string[], issues: readonly BatchIssue[]): void {
  tx.delete(importIssues)
    .where(and(eq(importIssues.batchId, batchId), inArray(importIssues.code, [...codes])))
    .run();
  insertIssues(tx, batchId, issues);
}

/** An import's row in any state; null when there is none. */
export function readBatch(reader: Reader, batchId: number): BatchRow | null {
  return reader.select().from(importBatches).where(eq(importBatches.id, batchId)).get() ?? null;
}

/** Deletes the lines and listed due dates of an undone import. Its row and issues stay: they are its report. */
export function deleteLedgerLines(tx: Tx, batchId: number): void {
  tx.delete(listedDueDates).where(eq(listedDueDates.batchId, batchId)).run();
  tx.delete(ledgerLines).where(eq(ledgerLines.batchId, batchId)).run();
}

/** Changes the state of a batch and its instants. */
export function updateBatchState(
  tx: Tx,
  batchId: number,
  change: Partial<Pick<BatchRow, 'state' | 'recordedAt' | 'undoneAt'>>,
) {
  tx.update(importBatches).set(change).where(eq(importBatches.id, batchId)).run();
}

/** Deletes batches with their lines, issues and customer rows. */
export function deleteBatches(tx: Tx, batchIds: readonly number[]): void {
  const ids = [...batchIds];
  tx.delete(importIssues).where(inArray(importIssues.batchId, ids)).run();
  for (const table of [listedDueDates, ledgerLines, importCustomerRows, importCustomerChanges, importDocumentChanges])
    tx.delete(table).where(inArray(table.batchId, ids)).run();
  tx.delete(importBatches).where(inArray(importBatches.id, ids)).run();
}

/** Number of receivable lines of a batch. */
export function countLines(reader: Reader, batchId: number): number {
  return reader.select({ n: count() }).from(ledgerLines).where(eq(ledgerLines.batchId, batchId)).get()?.n ?? 0;
}

/** Number of issues of a batch. When there were too many to list, one issue carries the number of the others: they count too. */
export function countIssues(reader: Reader, batchId: number): number {
  const n = sql`coalesce(sum(case when ${importIssues.code} in ('tooManyIssues', 'tooManyComparisonIssues')
    then ${importIssues.details} ->> 'count' else 1 end), 0)`.mapWith(Number);
  return reader.select({ n }).from(importIssues).where(eq(importIssues.batchId, batchId)).get()?.n ?? 0;
}

/** Applied and undone imports whose id is below `beforeId`, the latest first. */
export function listBatches(reader: Reader, page: { beforeId: number; limit: number }): BatchRow[] {
  return reader
    .select()
    .from(importBatches)
    .where(and(lt(importBatches.id, page.beforeId), inArray(importBatches.state, ['applied', 'undone'])))
    .orderBy(desc(importBatches.id))
    .limit(page.limit)
    .all();
}

/** Issues of a batch in line order, after a (line, id). Issues about openings are left out: they concern no line. */
export function listIssues(reader: Reader, batchId: number, page: { after: readonly [number, number]; limit: number }) {
  const [line, id] = page.after;
  return reader
    .select()
    .from(importIssues)
    .where(
      and(
        eq(importIssues.batchId, batchId),
        notInArray(importIssues.code, [...openingCodes]),
        sql`(${importIssues.lineNumber}, ${importIssues.id}) > (${line}, ${id})`,
      ),
    )
    .orderBy(importIssues.lineNumber, importIssues.id)
    .limit(page.limit)
    .all()
    .map((row) => ({ ...row, details: importIssue.shape.details.parse(JSON.parse(row.details)) }));
}

/**
 * File name of an applied import with the same bytes, or with the same receivable lines under another name or encoding; null
 * when there is none.
 */
export function findSameContent(reader: Reader, batch: BatchRow): string | null {
  const applied = reader.select().from(importBatches).where(eq(importBatches.state, 'applied')).all();
  const others = applied.filter((other) => other.id !== batch.id && other.kind === batch.kind);
  const sameBytes = others.find((other) => other.sha256 === batch.sha256);
  if (sameBytes || !isSource(batch.kind)) return sameBytes?.fileName ?? null;
  const alike = others.find(
    (other) =>
      other.periodFrom === batch.periodFrom &&
      other.periodTo === batch.periodTo &&
      other.rowCount === batch.rowCount &&
      haveSameLines(reader, batch.id, other.id),
  );
  return alike?.fileName ?? null;
}

function haveSameLines(reader: Reader, left: number, right: number): boolean {
  const linesOf = (batchId: number) => sql`
    select customer_code, account, journal, entry, booked_on, document_on, reference, signed_cents, lettering, due_on, count(*)
    from ledger_lines where batch_id = ${batchId} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    union all select customer_code, '', '', '', '', null, reference, 0, null, due_on, count(*)
    from listed_due_dates where batch_id = ${batchId} group by 1, 7, 10`;
  const missing = (a: number, b: number) =>
    findRow(reader, foundRow, sql`select 1 as found from (${linesOf(a)} except ${linesOf(b)}) limit 1`) !== undefined;
  return !missing(left, right) && !missing(right, left);
}
