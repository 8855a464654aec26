import { addDays, type Day } from '../../../shared/domain/days.ts';
import type { OpenItem, TableField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from './grid.ts';
import type { RowProblem } from './row-amounts.ts';
import { readCurrency } from './row-currency.ts';
import type { Customer, Format } from './row-format.ts';
import { parseAmount } from './values.ts';

/**
 * One item for each amount of an aged balance, due on the latest day its column allows: reminders never claim more lateness
 * than the file shows. What is not due yet has no day: the customer's terms give an estimate.
 */
export function readAged(
  row: GridRow,
  customer: Customer,
  cell: (field: TableField) => string,
  { format, asOf }: { readonly format: Format; readonly asOf: Day },
): OpenItem[] | RowProblem {
  const { reading, starts, decimals } = format;
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const currencies = readCurrency(row, cell, format);
  if ('code' in currencies) return currencies;
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
      ...currencies,
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
