import { keepIssues } from '../../../../shared/domain/imports/kept-issues.ts';
import type { PaymentRow } from '../../../../shared/domain/imports/payments.ts';
import { type GridRow, isBlank } from '../../files/grid.ts';
import type { JobHooks } from '../../job-hooks.ts';
import { hashOfList } from '../../tables/hash-of-headings.ts';
import { usualOrder } from '../../tables/heading-language.ts';
import { openGrid } from '../../tables/open-grid.ts';
import { guessPaymentColumns } from '../../tables/payment-list.ts';
import { readHeading } from '../../tables/read-heading.ts';
import { saysTotal } from '../../tables/total-row.ts';
import { judgeDateOrder, judgeDecimal, parseAmount, parseListDay } from '../../tables/values.ts';
import type { LineIssue } from '../../types.ts';
import { headingOf } from '../ledger/file.ts';
import { isLedgerFile } from '../ledger/is-ledger-file.ts';
import { type Cells, readPayment } from './read-row.ts';
import type { ReadPayments, ReadPaymentsInput } from './types.ts';

const sampleRows = 20;

/**
 * Reads a list of payments (CSV, TXT, XLSX) whole; null for an accounting ledger.
 * @throws AppError `file_unreadable`, `file_format`, `cancelled`
 */
export async function readPayments(input: ReadPaymentsInput, hooks: JobHooks): Promise<ReadPayments | null> {
  if (await isLedgerFile(input.path)) return null;
  hooks.onProgress?.({ phase: 'survey', done: 0, total: null });
  const grid = await openGrid(input.path, input.sheet, hooks);
  if (headingOf(grid.rows)) return null;
  const { headings, headingRows, rows } = readHeading(grid.rows);
  const filled = rows.filter((row) => !isBlank(row));
  const guessed = input.columns ?? guessPaymentColumns(headings, filled.slice(0, 1000));
  const columns = headings.map((_, column) => guessed[column] ?? null);
  const cellsOf =
    (row: GridRow): Cells =>
    (field) =>
      (row.cells[columns.indexOf(field)] ?? '').trim();
  const judged = judgeDateOrder(filled.map((row) => cellsOf(row)('paidOn')));
  const needsDateOrder = judged === 'both';
  const dateOrder = judged === 'both' ? (input.dateOrder ?? usualOrder(headings)) : judged === 'none' ? null : judged;
  const texts = filled.map((row) => cellsOf(row)('amount'));
  const decimal = judgeDecimal(texts);
  const amounts = texts.map((text) => parseAmount(text, decimal) ?? 0).filter((cents) => cents !== 0);
  // Accounts write what a customer paid as a credit, which some software signs.
  const sign = amounts.length > 0 && amounts.every((cents) => cents < 0) ? -1 : 1;
  const format = { decimal, sign, dateOrder: needsDateOrder ? (dateOrder ?? 'dayFirst') : dateOrder } as const;
  const payments: PaymentRow[] = [];
  const issues: LineIssue[] = [];
  let skippedRows = 0;
  for (const row of filled) {
    const cells = cellsOf(row);
    if (isHeadingAgain(row, headingRows) || isTotal(row, cells)) {
      skippedRows++;
      continue;
    }
    const { number: lineNumber, raw, unreadable } = row;
    const read = readPayment(row, cells, format);
    if ('code' in read) issues.push({ lineNumber, ...read, raw });
    else payments.push(read);
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
    headingsHash: hashOfList('payments', headings),
    columns,
    dateOrder,
    needsDateOrder,
    payments,
    issues: keepIssues(issues, 'tooManyIssues'),
    rows: filled.length - skippedRows,
    skippedRows,
    samples: filled.slice(0, sampleRows).map((row) => row.cells.map((cell) => cell.slice(0, 100))),
  };
}

function isHeadingAgain(row: GridRow, headingRows: readonly GridRow[]): boolean {
  return headingRows.some(({ cells }) => cells.every((cell, column) => cell === (row.cells[column] ?? '')));
}

/** A row that says `total` in place of a day, or that holds nothing but an amount. A payer may be called Total: its row has a day. */
function isTotal(row: GridRow, cells: Cells): boolean {
  if (parseListDay(cells('paidOn'), 'dayFirst') !== null || parseListDay(cells('paidOn'), 'monthFirst') !== null)
    return false;
  const isNamed = (['paidOn', 'customerCode', 'customerName', 'reference', 'label', 'invoice'] as const).some(
    (field) => cells(field) !== '',
  );
  return saysTotal(row) || !isNamed;
}
