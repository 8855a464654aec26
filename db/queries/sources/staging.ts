import { and, eq } from 'drizzle-orm';
import type { LedgerLine } from '../../../shared/domain/sources/ledger-line.ts';
import type { ListLine } from '../../../shared/domain/sources/list-line.ts';
import type { RefusedLine } from '../../../shared/domain/sources/refused-line.ts';
import { ledgerLines, listedDueDates, listLines, refusedLines } from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import { unflushed } from '../../sqlite/unflushed.ts';
import type { Db, Tx } from '../../types.ts';

/**
 * Adds lines to a staged batch without waiting for the disk each time. A power failure may lose some, but staged lines are deleted
 * anyway when the firm is opened again, and the next ordinary write waits until all of them are on the disk.
 */
export function stageLedgerLines(db: Db, batchId: number, lines: readonly LedgerLine[]): void {
  unflushed(db, () => db.transaction((tx) => insertLedgerLines(tx, batchId, lines), { behavior: 'immediate' }));
}

/** The same for the lines of an open-items list. */
export function stageListLines(db: Db, batchId: number, lines: readonly ListLine[]): void {
  unflushed(db, () => db.transaction((tx) => insertListLines(tx, batchId, lines), { behavior: 'immediate' }));
}

function insertListLines(tx: Tx, batchId: number, lines: readonly ListLine[]): void {
  const insert = prepareInsert(tx, listLines, ['batchId', ...listColumns]);
  for (const line of lines) insert([batchId, ...listColumns.map((name) => stored(line[name]))]);
}

/** SQLite keeps yes and no as numbers. */
const stored = <Value extends string | number | null>(value: Value | boolean) =>
  typeof value === 'boolean' ? Number(value) : value;

const listColumns = [
  'lineNumber',
  'customerCode',
  'customerName',
  'item',
  'matchedItem',
  'act',
  'isAged',
  'kind',
  'bookedOn',
  'documentOn',
  'reference',
  'label',
  'signedCents',
  'currency',
  'dueOn',
  'foreignCents',
  'foreignCurrency',
  'isDisputed',
] as const satisfies readonly (keyof ListLine)[];

function insertLedgerLines(tx: Tx, batchId: number, lines: readonly LedgerLine[]): void {
  const insert = prepareInsert(tx, ledgerLines, ['batchId', ...ledgerColumns]);
  for (const line of lines) insert([batchId, ...ledgerColumns.map((name) => line[name])]);
}

const ledgerColumns = [
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
  'lettering',
  'letteredOn',
  'dueOn',
  'counterpart',
  'foreignCents',
  'foreignCurrency',
] as const satisfies readonly (keyof LedgerLine)[];

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

/** Adds what is known of refused lines to a staged batch. */
export function insertRefusedLines(
  tx: Tx,
  batchId: number,
  found: readonly { readonly lineNumber: number; readonly refused?: RefusedLine }[],
): void {
  const insert = prepareInsert(tx, refusedLines, ['batchId', 'lineNumber', ...refusedColumns]);
  for (const { lineNumber, refused } of found)
    if (refused) insert([batchId, lineNumber, ...refusedColumns.map((name) => refused[name])]);
}

const refusedColumns = [
  'customerCode',
  'customerName',
  'account',
  'journal',
  'journalKind',
  'bookedOn',
  'documentOn',
  'reference',
  'signedCents',
  'currency',
  'times',
] as const satisfies readonly (keyof RefusedLine)[];

/** Deletes the statements of an undone import. Its row and issues stay: they are its report. */
export function deleteStatements(tx: Tx, batchId: number): void {
  for (const table of [listedDueDates, refusedLines, listLines, ledgerLines])
    tx.delete(table).where(eq(table.batchId, batchId)).run();
}
