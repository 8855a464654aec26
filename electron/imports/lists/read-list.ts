import { keepIssues } from '../../../shared/domain/imports/kept-issues.ts';
import { type GridRow, isBlank } from '../files/grid.ts';
import type { JobHooks } from '../job-hooks.ts';
import { headingOf } from '../kinds/ledger/format/file.ts';
import { isLedgerFile } from '../kinds/ledger/format/is-ledger-file.ts';
import { orderOfDays } from '../tables/date-order.ts';
import { hashOfList } from '../tables/hash-of-headings.ts';
import { openGrid } from '../tables/open-grid.ts';
import { readHeading } from '../tables/read-heading.ts';
import { samplesOf } from '../tables/samples.ts';
import { saysTotal } from '../tables/total-row.ts';
import { judgeDecimal, parseAmount, parseListDay } from '../tables/values.ts';
import type { LineIssue } from '../types.ts';
import type { Cells, ListFormat, ListReader, ReadList, ReadListInput } from './types.ts';

/**
 * Reads a list that only enters rows (CSV, TXT, XLSX) whole, as `reader` says; null for an accounting ledger.
 * @throws AppError `file_unreadable`, `file_format`, `cancelled`
 */
export async function readList<Field extends string, Row extends object>(
  reader: ListReader<Field, Row>,
  input: ReadListInput<Field>,
  hooks: JobHooks,
): Promise<ReadList<Field, Row> | null> {
  if (await isLedgerFile(input.path)) return null;
  hooks.onProgress?.({ phase: 'survey', done: 0, total: null });
  const grid = await openGrid(input.path, input.sheet, hooks);
  if (headingOf(grid.rows)) return null;
  const { headings, headingRows, rows } = readHeading(grid.rows);
  const filled = rows.filter((row) => !isBlank(row));
  const guessed = input.columns ?? reader.guessColumns(headings, filled.slice(0, 1000));
  const columns = headings.map((_, column) => guessed[column] ?? null);
  const cellsOf =
    (row: GridRow): Cells<Field> =>
    (field) =>
      (row.cells[columns.indexOf(field)] ?? '').trim();
  const dayColumns = [columns.indexOf(reader.day)];
  const { dateOrder, needsDateOrder } = orderOfDays(filled, headings, { dayColumns, chosen: input.dateOrder });
  const { amount } = reader;
  const amounts = amount === null ? [] : filled.map((row) => cellsOf(row)(amount));
  const format = { ...formatOf(amounts), dateOrder: needsDateOrder ? (dateOrder ?? 'dayFirst') : dateOrder } as const;
  const entries: Row[] = [];
  const issues: LineIssue[] = [];
  let skippedRows = 0;
  for (const row of filled) {
    const cells = cellsOf(row);
    if (isHeadingAgain(row, headingRows) || isTotal(row, cells, reader)) {
      skippedRows++;
      continue;
    }
    const { number: lineNumber, raw, unreadable } = row;
    const read = reader.readRow(row, cells, format);
    if ('code' in read) issues.push({ lineNumber, ...read, raw });
    else entries.push(read);
    if (unreadable) issues.push({ lineNumber, code: 'unreadableLetters', details: { count: unreadable }, raw });
  }
  hooks.onProgress?.({ phase: 'read', done: filled.length, total: filled.length });
  const { encoding, sha256, sheet, sheets } = grid;
  return {
    encoding,
    sha256,
    sheet,
    sheets,
    headings,
    headingsHash: hashOfList(reader.kind, headings),
    columns,
    dateOrder,
    needsDateOrder,
    entries,
    issues: keepIssues(issues, 'tooManyIssues'),
    rows: filled.length - skippedRows,
    skippedRows,
    samples: samplesOf(filled),
  };
}

function formatOf(texts: readonly string[]): Pick<ListFormat, 'decimal' | 'sign'> {
  const decimal = judgeDecimal(texts);
  const amounts = texts.map((text) => parseAmount(text, decimal) ?? 0).filter((cents) => cents !== 0);
  // Accounts write what a customer paid as a credit, which some software signs.
  return { decimal, sign: amounts.length > 0 && amounts.every((cents) => cents < 0) ? -1 : 1 };
}

function isHeadingAgain(row: GridRow, headingRows: readonly GridRow[]): boolean {
  return headingRows.some(({ cells }) => cells.every((cell, column) => cell === (row.cells[column] ?? '')));
}

/** A row that says `total` in place of a day, or that holds nothing but an amount. A payer may be called Total: its row has a day. */
function isTotal<Field extends string, Row>(
  row: GridRow,
  cells: Cells<Field>,
  { fields, day, amount }: ListReader<Field, Row>,
): boolean {
  if (parseListDay(cells(day), 'dayFirst') !== null || parseListDay(cells(day), 'monthFirst') !== null) return false;
  return saysTotal(row) || !fields.some((field) => field !== amount && field !== 'currency' && cells(field) !== '');
}
