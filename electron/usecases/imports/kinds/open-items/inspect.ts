import { readListState } from '../../../../../db/queries/coverage/open-items.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { OpenItemsInspection } from '../../../../../shared/contract/imports/open-items.ts';
import type { PlainListKind } from '../../../../../shared/domain/imports/kinds.ts';
import { ledgerCurrency } from '../../../../../shared/domain/values/money.ts';
import type { ReadOpenItems } from '../../../../imports/kinds/open-items/types.ts';
import type { FoundList } from './find-list.ts';

/** Rows shown as an example of how the list is read. */
const shownRows = 10;
/** Refused rows shown beside the mapping; the check lists them all. */
const shownIssues = 5;

/** How the columns of a list are mapped, and what its rows give with this mapping. */
export function inspectList(
  reader: Reader,
  fileName: string,
  { table, isRemembered }: FoundList,
  mayBe: PlainListKind | null,
): OpenItemsInspection {
  const { mapping, items, dueDates, issues } = table;
  const { ledgerOn, newestOn } = readListState(reader);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const openOf = (list: ReadOpenItems['items']) => sum(list.map((item) => item.openCents ?? item.signedCents));
  const inLedgerCurrency = items.filter(({ currency }) => currency === ledgerCurrency);
  return {
    kind: 'openItems',
    fileName,
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
    rowsTellDays: table.rowsTellDays,
    isRemembered,
    mayBe,
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
