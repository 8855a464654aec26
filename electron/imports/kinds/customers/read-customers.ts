import { createHash } from 'node:crypto';
import type { CustomerRow } from '../../../../shared/domain/customers/fields.ts';
import { keepIssues } from '../../../../shared/domain/imports/kept-issues.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type Grid, type GridRow, isBlank, readableRows } from '../../files/grid.ts';
import type { JobHooks } from '../../job-hooks.ts';
import { guessCustomerColumns } from '../../tables/customer-headings.ts';
import { findCustomerHeading } from '../../tables/customer-list.ts';
import { orderOfDays } from '../../tables/date-order.ts';
import { readDelimited } from '../../tables/delimited.ts';
import { hashOfList } from '../../tables/hash-of-headings.ts';
import { openGrid } from '../../tables/open-grid.ts';
import { samplesOf } from '../../tables/samples.ts';
import { judgeDecimal } from '../../tables/values.ts';
import type { LineIssue } from '../../types.ts';
import { headingOf } from '../ledger/format/file.ts';
import { isLedgerFile } from '../ledger/format/is-ledger-file.ts';
import { allAccountsOf } from './all-accounts.ts';
import { makeCells } from './cells.ts';
import { readRow } from './read-row.ts';
import type { ReadCustomers, ReadCustomersInput } from './types.ts';

/**
 * Reads a list of customers (CSV, TXT, XLSX, or pasted cells) whole.
 * @throws AppError `file_unreadable`, `file_format` (`ledgerAsCustomers`, `notList`, `noCustomers`…), `cancelled`.
 */
export async function readCustomers(input: ReadCustomersInput, hooks: JobHooks): Promise<ReadCustomers> {
  hooks.onProgress?.({ phase: 'survey', done: 0, total: null });
  const grid = await gridOf(input, hooks);
  const { headings, hasHeadings, rows, skippedRows } = cutHeadings(grid.rows, input.hasHeadings);
  if (rows.length === 0) throw new AppError('file_format', { reason: 'noCustomers' });
  const accounts = allAccountsOf(headings, rows);
  const proposed = () => guessCustomerColumns(headings, rows.slice(0, 1000));
  const guessed = input.columns ?? accounts?.columnsFrom(proposed()) ?? proposed();
  const columns = headings.map((_, column) => guessed[column] ?? null);
  const limit = columns.indexOf('creditLimit');
  const decimal = limit < 0 ? undefined : judgeDecimal(rows.map((row) => row.cells[limit] ?? ''));
  const dayColumns = [columns.indexOf('remindedOn')];
  const { dateOrder, needsDateOrder } = orderOfDays(rows, headings, { dayColumns, chosen: input.dateOrder });
  const customers: CustomerRow[] = [];
  const issues: LineIssue[] = [];
  for (const row of rows) {
    if (accounts?.isOfCustomer(row) === false) {
      issues.push({ lineNumber: row.number, code: 'otherAccount', details: {}, raw: row.raw });
      continue;
    }
    const cells = makeCells(row, { headings, columns });
    const customer = readRow(row, cells, { decimal, dateOrder });
    const { number: lineNumber, raw } = row;
    if (customer) customers.push(customer);
    else issues.push({ lineNumber, code: 'rowWithoutCustomer', details: {}, raw });
    if (row.unreadable) issues.push({ lineNumber, code: 'unreadableLetters', details: { count: row.unreadable }, raw });
    for (const issue of cells.issues) issues.push({ lineNumber, ...issue, raw });
  }
  hooks.onProgress?.({ phase: 'read', done: rows.length, total: rows.length });
  const { encoding, sha256, sheet, sheets } = grid;
  return {
    encoding,
    sha256,
    sheet,
    sheets,
    headings,
    hasHeadings,
    columns,
    dateOrder,
    needsDateOrder,
    entries: customers,
    headingsHash: hashOfList('customers', hasHeadings ? headings : [String(headings.length)]),
    issues: keepIssues(issues, 'tooManyIssues'),
    rows: rows.length,
    skippedRows,
    samples: samplesOf(rows),
  };
}

/** @throws AppError `file_format` / `ledgerAsCustomers` for an accounting ledger, which holds no addresses. */
async function gridOf({ source, sheet }: ReadCustomersInput, hooks: JobHooks): Promise<Grid> {
  if ('path' in source) {
    if (await isLedgerFile(source.path)) throw new AppError('file_format', { reason: 'ledgerAsCustomers' });
    const grid = await openGrid(source.path, sheet, hooks);
    if (headingOf(grid.rows)) throw new AppError('file_format', { reason: 'ledgerAsCustomers' });
    return grid;
  }
  const sha256 = createHash('sha256').update(source.text).digest('hex');
  return {
    encoding: 'utf-8',
    sha256,
    sheet: null,
    sheets: [],
    sheetsHash: null,
    rows: readableRows(readDelimited(source.text.trimEnd())),
  };
}

/**
 * The headings and the rows under them. Cells pasted from a spreadsheet may come without: a first row that nothing is
 * recognised of and that holds digits or a mail address is one of the customers.
 */
function cutHeadings(grid: readonly GridRow[], chosen: boolean | undefined) {
  const filled = grid.filter((row) => !isBlank(row));
  const found = findCustomerHeading(filled);
  const first = filled[0]?.cells ?? [];
  const hasHeadings = chosen ?? (found !== null || !first.some((cell) => /[\d@]/.test(cell)));
  const widest = Math.max(0, ...filled.slice(0, 100).map((row) => row.cells.length));
  if (!hasHeadings)
    return { hasHeadings, headings: Array.from({ length: widest }, () => ''), rows: filled, skippedRows: 0 };
  const index = found ?? 0;
  const headings = filled[index]?.cells ?? [];
  const below = filled.slice(index + 1);
  const rows = below.filter((row) => !isLeftOut(row, headings));
  return { hasHeadings, headings, rows, skippedRows: below.length - rows.length };
}

function isLeftOut(row: GridRow, headings: readonly string[]): boolean {
  const first = foldText(row.cells.find((cell) => cell !== '') ?? '');
  if (/^(?:sous[- ]?total|total|grand total|nombre de clients)\b/.test(first)) {
    // A firm may be called Total: a line of totals holds numbers and nothing else.
    return row.cells.filter((cell) => /\p{L}/u.test(cell)).length <= 1;
  }
  return headings.every((heading, column) => heading === (row.cells[column] ?? ''));
}
