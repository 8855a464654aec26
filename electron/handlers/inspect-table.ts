import { readTableState } from '../../db/queries/open-items.ts';
import type { Db } from '../../db/types.ts';
import type { TableInspection, TableOptions } from '../../shared/contract/imports.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { JobHooks, Jobs } from '../worker/jobs.ts';
import { findTable } from './stage-table.ts';

/** Refused rows shown beside the mapping; the check lists them all. */
const shownProblems = 5;

/** What a file is, and for a list: how its columns are understood and what reading it that way gives. @throws AppError of the reader. */
export async function inspectTable(
  context: { readonly db: Db; readonly jobs: Jobs; readonly today: () => Day },
  request: {
    readonly file: { path: string; name: string };
    readonly options: TableOptions;
    readonly contents?: 'receivables' | 'customers' | undefined;
  },
  hooks: JobHooks,
): Promise<TableInspection> {
  const { file, options, contents } = request;
  if (contents === 'customers') return { kind: 'customers' };
  const input = { path: file.path, fileName: file.name, choices: options, today: context.today() };
  const found = await findTable(context, input, hooks);
  if (!found) return { kind: 'ledger' };
  const { table, isRemembered } = found;
  if (table.isCustomerList && !isRemembered && contents === undefined && !options.columns) return { kind: 'customers' };
  const { reading, items, dueDates, problems } = table;
  const { hasLedger, newestOn } = readTableState(context.db);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    kind: 'table',
    fileName: file.name,
    encoding: table.encoding,
    sheet: table.sheet,
    sheets: table.sheets.slice(0, 500).map((sheet) => ({ ...sheet })),
    headings: reading.headings.map((heading) => heading.slice(0, 100)),
    samples: table.samples.map((row) => [...row]),
    columns: [...reading.columns],
    dateOrder: reading.dateOrder,
    needsDateOrder: reading.needsDateOrder,
    rowKind: reading.rowKind,
    mode: reading.mode,
    asOf: table.asOf,
    isDayOfFile: reading.asOf !== null,
    isRemembered,
    hasLedger,
    newestOn,
    rows: table.rows,
    skippedRows: table.skippedRows,
    customers: new Set([...items, ...dueDates].map((item) => item.customerCode || item.customerName)).size,
    items: items.length + dueDates.length,
    amountCents: sum(items.map((item) => item.signedCents)),
    openCents: sum(items.map((item) => item.openCents ?? item.signedCents)),
    problemCount: problems.length,
    problems: problems
      .slice(0, shownProblems)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}
