import { and, eq, getTableColumns } from 'drizzle-orm';
import type { LedgerLine } from '../../../shared/domain/sources/ledger-line.ts';
import type { ListLine } from '../../../shared/domain/sources/list-line.ts';
import type { RefusedLine } from '../../../shared/domain/sources/refused-line.ts';
import { ledgerLines, listedDueDates, listLines, refusedLines } from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import { unflushed } from '../../sqlite/unflushed.ts';
import type { Db, Tx } from '../../types.ts';

/** The tables of what imports state. */
const tables = [listedDueDates, refusedLines, listLines, ledgerLines] as const;
type Table = (typeof tables)[number];

/** The columns that no reader fills: the row's own and those of its verdict. */
const ownColumns = ['id', 'batchId', 'verdict', 'countsFrom', 'countsUntil', 'decidedBy'] as const;
type Read<From extends Table> = Omit<From['$inferInsert'], (typeof ownColumns)[number]>;
type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Adds lines to a staged batch without waiting for the disk each time. A power failure may lose some, but staged lines are deleted
 * anyway when the firm is opened again, and the next ordinary write waits until all of them are on the disk.
 */
export function stageLedgerLines(db: Db, batchId: number, lines: readonly LedgerLine[]): void {
  unflushed(db, () => db.transaction((tx) => insertRead(tx, ledgerLines, batchId, lines), { behavior: 'immediate' }));
}

/** The same for the lines of an open-items list. */
export function stageListLines(db: Db, batchId: number, lines: readonly ListLine[]): void {
  unflushed(db, () => db.transaction((tx) => insertRead(tx, listLines, batchId, lines), { behavior: 'immediate' }));
}

/** Inserts what was read, column by column of its table. SQLite keeps yes and no as numbers. */
function insertRead<From extends Table>(
  tx: Tx,
  table: From,
  batchId: number,
  rows: readonly (Read<From> & Values)[],
): void {
  const own: readonly string[] = ownColumns;
  const names = Object.keys(getTableColumns(table)).filter((name) => !own.includes(name));
  const insert = prepareInsert(tx, table, ['batchId', ...names]);
  const stored = (row: Values, name: string) => {
    const value = row[name] ?? null;
    return typeof value === 'boolean' ? Number(value) : value;
  };
  for (const row of rows) insert([batchId, ...names.map((name) => stored(row, name))]);
}

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
export function insertListedDueDates(tx: Tx, batchId: number, rows: readonly Read<typeof listedDueDates>[]): void {
  insertRead(tx, listedDueDates, batchId, rows);
}

/** Adds what is known of refused lines to a staged batch. */
export function insertRefusedLines(
  tx: Tx,
  batchId: number,
  found: readonly { readonly lineNumber: number; readonly refused?: RefusedLine }[],
): void {
  const known = found.flatMap(({ lineNumber, refused }) => (refused ? [{ lineNumber, ...refused }] : []));
  insertRead(tx, refusedLines, batchId, known);
}

/** Deletes what an import stated. Where it was undone, its row and issues stay: they are its report. */
export function deleteStatements(tx: Tx, batchId: number): void {
  for (const table of tables) tx.delete(table).where(eq(table.batchId, batchId)).run();
}
