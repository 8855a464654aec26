import { readListState } from '../../../db/queries/coverage/open-items.ts';
import type { Db } from '../../../db/types.ts';
import type { ListInspection, ListOptions } from '../../../shared/contract/imports.ts';
import type { ListKind } from '../../../shared/domain/imports/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import type { ReadOpenItems } from '../../imports/open-items/types.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { findList } from './stage-list.ts';

/** Rows shown as an example of how the list is read. */
const shownRows = 10;
/** Refused rows shown beside the mapping; the check lists them all. */
const shownIssues = 5;

/**
 * Tells whether a file is a ledger or a list; for a list, how its columns are mapped and what its rows give with this mapping.
 * @throws AppError of the reader
 */
export async function inspectList(
  context: { readonly db: Db; readonly jobs: Jobs; readonly today: () => Day },
  request: {
    readonly file: { path: string; name: string };
    readonly options: ListOptions;
    readonly kind?: ListKind | undefined;
  },
  hooks: JobHooks,
): Promise<ListInspection> {
  const { file, options, kind } = request;
  if (kind === 'customers') return { kind: 'customers' };
  const input = { path: file.path, fileName: file.name, choices: options, today: context.today() };
  const found = await findList(context, input, hooks);
  if (!found) return { kind: 'ledger' };
  const { table, isRemembered } = found;
  if (table.isCustomerList && !isRemembered && kind === undefined && !options.columns) return { kind: 'customers' };
  const { mapping, items, dueDates, issues } = table;
  const { ledgerOn, newestOn } = readListState(context.db);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const openOf = (list: ReadOpenItems['items']) => sum(list.map((item) => item.openCents ?? item.signedCents));
  const inLedgerCurrency = items.filter(({ currency }) => currency === ledgerCurrency);
  return {
    kind: 'openItems',
    fileName: file.name,
    encoding: table.encoding,
    sheet: table.sheet,
    sheets: table.sheets.slice(0, 500).map((sheet) => ({ ...sheet })),
    headings: mapping.headings.map((heading) => heading.slice(0, 100)),
    samples: table.samples.map((row) => [...row]),
    columns: [...mapping.columns],
    dateOrder: mapping.dateOrder,
    needsDateOrder: mapping.needsDateOrder,
    rowKind: mapping.rowKind,
    mode: mapping.mode,
    asOf: table.asOf,
    dayOrigin: table.dayOrigin,
    isRemembered,
    ledgerOn,
    newestOn,
    rows: table.rows,
    skippedRows: table.skippedRows,
    customers: new Set([...items, ...dueDates].map((item) => item.customerCode || item.customerName)).size,
    items: items.length + dueDates.length,
    amountCents: sum(inLedgerCurrency.map((item) => item.signedCents)),
    openCents: openOf(inLedgerCurrency),
    otherCurrencies: [...Map.groupBy(items, ({ currency }) => currency)]
      .filter(([currency]) => currency !== ledgerCurrency)
      .map(([currency, own]) => ({ currency, openCents: openOf(own) })),
    understood: understoodRows(table),
    issueCount: issues.length,
    issues: issues
      .slice(0, shownIssues)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}

function understoodRows({ items, dueDates }: ReadOpenItems) {
  const rows = items.slice(0, shownRows).map((item) => ({
    line: item.lineNumber,
    customer: item.customerName || item.customerCode,
    kind: item.kind,
    reference: item.reference || item.label,
    issuedOn: item.issuedOn,
    dueOn: item.dueOn,
    amountCents: item.signedCents,
    openCents: item.openCents ?? item.signedCents,
    currency: item.currency,
  }));
  if (rows.length > 0) return rows;
  return dueDates.slice(0, shownRows).map(({ lineNumber, customerName, customerCode, reference, dueOn }) => ({
    line: lineNumber,
    customer: customerName || customerCode,
    kind: null,
    reference,
    issuedOn: null,
    dueOn,
    amountCents: null,
    openCents: null,
    currency: ledgerCurrency,
  }));
}
