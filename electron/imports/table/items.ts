import { addDays, type Day } from '../../../shared/domain/days.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { keepProblems } from '../../../shared/domain/ledger/kept-problems.ts';
import { ledgerCurrency } from '../../../shared/domain/money.ts';
import type { OpenItem, TableField } from '../../../shared/domain/open-items/item.ts';
import type { LineProblem } from '../types.ts';
import { bucketStarts } from './buckets.ts';
import { type GridRow, isBlank } from './grid.ts';
import { type AmountReader, type RowProblem, readAmounts } from './row-amounts.ts';
import { kindOf, signOf } from './row-kind.ts';
import type { TableReading } from './table-options.ts';
import { judgeDecimal, parseAmount, parseTableDay } from './values.ts';

export type TableItems = {
  readonly items: readonly OpenItem[];
  readonly problems: readonly LineProblem[];
  /** Data rows: neither blank, nor totals, nor repeated headings, nor the name of a group. */
  readonly rows: number;
  readonly skippedRows: number;
  /** True when the balance column runs on from row to row, so that it was left aside. */
  readonly isBalanceRunning: boolean;
};

const amountFields = ['debit', 'credit', 'amount', 'paid', 'open'] as const;

/** Reads the rows under the heading; `asOf` dates what an aged balance does not detail. */
export function readItems(rows: readonly GridRow[], reading: TableReading, asOf: Day): TableItems {
  const format = formatOf(rows, reading);
  const items: OpenItem[] = [];
  const problems: LineProblem[] = [];
  let group = { code: '', name: '' };
  let read = 0;
  let skippedRows = 0;
  for (const row of rows) {
    if (isBlank(row)) continue;
    const cell = (field: TableField) => row.cells[format.at.get(field) ?? -1] ?? '';
    if (isTotal(row, cell) || isHeadingAgain(row, reading)) {
      skippedRows++;
      continue;
    }
    const own = { code: cell('customerCode'), name: cell('customerName') };
    if (isGroupName(row, own)) {
      group =
        own.code === '' && own.name === '' ? { code: '', name: row.cells.find((text) => text !== '') ?? '' } : own;
      skippedRows++;
      continue;
    }
    read++;
    const customer = own.code === '' && own.name === '' ? group : own;
    const found = reading.columns.includes('bucket')
      ? readAged(row, customer, format, asOf)
      : readRow(row, customer, cell, format);
    if ('code' in found) problems.push({ lineNumber: row.number, ...found, raw: row.raw });
    else items.push(...found);
  }
  return {
    items,
    problems: keepProblems(problems, 'tooManyProblems'),
    rows: read,
    skippedRows,
    isBalanceRunning: !format.isBalanceOwn,
  };
}

type Customer = { readonly code: string; readonly name: string };

type Format = {
  readonly reading: TableReading;
  readonly at: ReadonlyMap<TableField, number>;
  readonly has: ReadonlySet<TableField | null>;
  readonly decimals: readonly (',' | '.' | undefined)[];
  readonly starts: readonly (number | null)[];
  readonly isBalanceOwn: boolean;
};

/** The number style is judged on each column, and where a column shows none, on all of them. */
function formatOf(rows: readonly GridRow[], reading: TableReading): Format {
  const at = new Map<TableField, number>();
  for (const [index, field] of reading.columns.entries()) if (field !== null && !at.has(field)) at.set(field, index);
  const isAmount = (field: TableField | null) => field === 'bucket' || amountFields.some((known) => known === field);
  const texts = (column: number) => rows.map((row) => row.cells[column] ?? '');
  const columns = reading.columns.flatMap((field, index) => (isAmount(field) ? [index] : []));
  const common = judgeDecimal(columns.flatMap(texts));
  const decimals = reading.columns.map((field, index) =>
    isAmount(field) ? (judgeDecimal(texts(index)) ?? common) : undefined,
  );
  const format = { reading, at, has: new Set(reading.columns), decimals, starts: bucketStarts(reading.headings) };
  return { ...format, isBalanceOwn: isBalanceOwn(rows, { ...format, isBalanceOwn: true }) };
}

/** A balance that does not follow from the debit and the credit of most rows runs on from row to row. */
function isBalanceOwn(rows: readonly GridRow[], format: Format): boolean {
  const { has } = format;
  if (!has.has('open') || !(has.has('debit') || has.has('credit'))) return true;
  let own = 0;
  let running = 0;
  for (const row of rows) {
    const amounts = readAmounts(amountReader((field) => row.cells[format.at.get(field) ?? -1] ?? '', format));
    if (!('code' in amounts)) own++;
    else if (amounts.code === 'balanceDiffers') running++;
  }
  return own >= running;
}

function amountReader(cell: (field: TableField) => string, format: Format): AmountReader {
  const { has, isBalanceOwn: isOwn } = format;
  return { cell, has, isBalanceOwn: isOwn, decimalOf: (field) => format.decimals[format.at.get(field) ?? -1] };
}

function isTotal(row: GridRow, cell: (field: TableField) => string): boolean {
  const first = foldText(row.cells.find((text) => text !== '') ?? '');
  if (/^(?:sous[- ]?total|total|grand total|cumul|solde (?:total|general))\b/.test(first)) return true;
  const isNamed = (['customerCode', 'customerName', 'reference', 'issuedOn', 'dueOn', 'label'] as const).some(
    (field) => cell(field) !== '',
  );
  return (
    !isNamed &&
    row.cells.every((text) => text === '' || parseAmount(text, undefined) !== null || parseAmount(text, ',') !== null)
  );
}

function isHeadingAgain(row: GridRow, { headings }: TableReading): boolean {
  return headings.every((heading, index) => heading === (row.cells[index] ?? ''));
}

/** A row that holds a customer and nothing else names the rows under it. */
function isGroupName(row: GridRow, own: Customer): boolean {
  const filled = row.cells.filter((text) => text !== '').length;
  const named = [own.code, own.name].filter((text) => text !== '').length;
  return filled === Math.max(named, 1) && filled <= 2 && row.cells.length > filled;
}

function readRow(
  row: GridRow,
  customer: Customer,
  cell: (field: TableField) => string,
  format: Format,
): OpenItem[] | RowProblem {
  const { reading } = format;
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const amounts = readAmounts(amountReader(cell, format));
  if ('code' in amounts) return amounts;
  const currency = cell('currency').toUpperCase();
  if (currency !== '' && currency !== ledgerCurrency && currency !== '€')
    return { code: 'otherCurrency', details: { value: currency } };
  const days: Record<'issuedOn' | 'dueOn' | 'paidOn', Day | null> = { issuedOn: null, dueOn: null, paidOn: null };
  for (const field of ['issuedOn', 'dueOn', 'paidOn'] as const) {
    const text = cell(field);
    if (text === '') continue;
    days[field] = parseTableDay(text, reading.dateOrder);
    // While the order of dates is asked, none is wrong.
    const isAsked = reading.needsDateOrder && reading.dateOrder === null;
    if (days[field] === null && !isAsked) return { code: 'badDate', details: { value: text } };
  }
  const sign = signOf(cell('kind'), reading, amounts.signedCents);
  const signedCents = sign * amounts.signedCents;
  if (signedCents === 0) return [];
  const isPaid = reading.columns.includes('paidOn') && amounts.openCents === null;
  const openCents = isPaid ? (days.paidOn === null ? signedCents : 0) : amounts.openCents;
  return [
    {
      lineNumber: row.number,
      customerCode: customer.code,
      customerName: customer.name,
      kind: kindOf(cell('kind'), cell('reference'), signedCents),
      reference: cell('reference'),
      label: cell('label'),
      ...days,
      signedCents,
      hasOwnAmount: amounts.hasOwnAmount,
      openCents: openCents === null || isPaid ? openCents : sign * openCents,
      lettering: cell('lettering') || null,
      isAged: false,
    },
  ];
}

/**
 * One item for each amount of an aged balance, due on the latest day its column allows: reminders never claim more lateness
 * than the file shows. What is not due yet has no day: the customer's terms give an estimate.
 */
function readAged(row: GridRow, customer: Customer, format: Format, asOf: Day): OpenItem[] | RowProblem {
  const { reading, starts, decimals } = format;
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const items: OpenItem[] = [];
  let sum = 0;
  for (const [column, field] of reading.columns.entries()) {
    if (field !== 'bucket') continue;
    const text = row.cells[column] ?? '';
    const cents = parseAmount(text, decimals[column]);
    if (cents === null) return { code: 'badAmount', details: { value: text } };
    if (cents === 0) continue;
    sum += cents;
    const start = starts[column] ?? 0;
    items.push({
      lineNumber: row.number,
      customerCode: customer.code,
      customerName: customer.name,
      kind: cents > 0 ? 'invoice' : 'payment',
      reference: '',
      label: reading.headings[column] ?? '',
      issuedOn: asOf,
      dueOn: start === 0 ? null : addDays(asOf, -start),
      paidOn: null,
      signedCents: cents,
      hasOwnAmount: false,
      openCents: cents,
      lettering: null,
      isAged: true,
    });
  }
  const column = format.at.get('amount') ?? format.at.get('open');
  const total = column === undefined ? sum : parseAmount(row.cells[column] ?? '', decimals[column]);
  if (total !== null && total !== sum && (row.cells[column ?? -1] ?? '') !== '')
    return { code: 'bucketsDiffer', details: { totalCents: total, sumCents: sum } };
  return items;
}
