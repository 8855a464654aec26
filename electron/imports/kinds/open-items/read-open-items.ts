import { isBlank } from '../../files/grid.ts';
import type { JobHooks } from '../../job-hooks.ts';
import { openGrid } from '../../tables/open-grid.ts';
import { headingOf } from '../ledger/format/file.ts';
import { isLedgerFile } from '../ledger/format/is-ledger-file.ts';
import { otherListOf } from '../other-lists.ts';
import { readItems } from './items.ts';
import { dayOfList, rowsTellDays } from './list-day.ts';
import type { ReadOpenItems, ReadOpenItemsInput } from './types.ts';
import { understand } from './understand.ts';
import { unreadDisputes } from './unread-disputes.ts';
import { unreadTerms } from './unread-terms.ts';
import { unusedColumns } from './unused-columns.ts';

const sampleRows = 20;

/** Reads a list of receivables of any software: CSV, TXT or XLSX. Null for an accounting ledger, which has its own reader. @throws AppError `file_unreadable`, `file_format`, `cancelled`. */
export async function readOpenItems(input: ReadOpenItemsInput, hooks: JobHooks): Promise<ReadOpenItems | null> {
  if (await isLedgerFile(input.path)) return null;
  hooks.onProgress?.({ phase: 'survey', done: 0, total: null });
  const grid = await openGrid(input.path, input.choices.sheet, hooks);
  if (headingOf(grid.rows)) return null;
  const { mapping, rows, titles } = understand(grid, input.fileName, input.choices);
  const { asOf, dayOrigin } = dayOfList(rows, mapping, input.today);
  const read = readItems(rows, mapping, { asOf, titles });
  hooks.onProgress?.({ phase: 'read', done: read.rows, total: read.rows });
  const { encoding, sha256, sheet, sheets, sheetsHash } = grid;
  const samples = rows
    .filter((row) => !isBlank(row))
    .slice(0, sampleRows)
    .map((row) => row.cells.map((cell) => cell.slice(0, 100)));
  return {
    ...read,
    encoding,
    sha256,
    sheet,
    sheets,
    sheetsHash,
    // The balances of a later day take the place of these, whether one column gives them or one for each side.
    mapping: read.isOfBalances && input.choices.mode === undefined ? { ...mapping, mode: 'snapshot' } : mapping,
    asOf,
    dayOrigin,
    rowsTellDays: rowsTellDays(rows, mapping),
    samples,
    unreadable: grid.rows.reduce((sum, row) => sum + (row.unreadable ?? 0), 0),
    other: otherListOf(grid.rows),
    unused: unusedColumns(rows, mapping),
    unreadDisputes: unreadDisputes(rows, mapping),
    unreadTerms: unreadTerms(rows, mapping),
  };
}
