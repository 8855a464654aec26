import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { GridRow } from '../../files/grid.ts';
import { parseAmount, parseListDay } from '../../tables/values.ts';
import type { LineIssue, RowIssue } from '../../types.ts';
import { readCurrency } from './row-currency.ts';
import type { Format } from './row-format.ts';
import { signOf } from './row-kind.ts';
import type { Customer } from './row-place.ts';

type Cell = (field: ListField) => string;

/** The amount a row says is open, in cents, whatever else is wrong with it; null when it has none that can be read. */
export function readableCents(row: GridRow, cell: Cell, format: Format): number | null {
  const { has, at, decimals, mapping } = format;
  const read = (field: ListField) => {
    const text = cell(field);
    return text === '' ? null : parseAmount(text, decimals[at.get(field) ?? -1]);
  };
  const open = has.has('open') && format.isBalanceOwn ? read('open') : null;
  if (open !== null) return open;
  if (has.has('bucket')) {
    const total = read('amount');
    if (total !== null) return total;
    const cents = mapping.columns.flatMap((field, column) =>
      field === 'bucket' ? [parseAmount(row.cells[column] ?? '', decimals[column])] : [],
    );
    return cents.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
  }
  if (has.has('debit') || has.has('credit')) {
    const debit = cell('debit') === '' ? 0 : read('debit');
    const credit = cell('credit') === '' ? 0 : read('credit');
    return debit === null || credit === null ? null : debit - Math.abs(credit);
  }
  const amount = read('amount');
  if (amount === null || !has.has('paid') || cell('paid') === '') return amount ?? read('paid');
  const paid = read('paid');
  return paid === null ? null : amount - paid;
}

/** The issue of a refused row, with what is known of it unless it has no amount at all. */
export function describeRefusedRow(
  row: GridRow,
  issue: RowIssue,
  { customer, cell, format }: { readonly customer: Customer; readonly cell: Cell; readonly format: Format },
): LineIssue {
  const base = { lineNumber: row.number, code: issue.code, raw: row.raw };
  if (issue.code === 'noAmount') return { ...base, details: issue.details };
  const cents = readableCents(row, cell, format);
  const currencies = readCurrency(row, cell, format);
  return {
    ...base,
    details: issue.details,
    refused: {
      customerCode: customer.code,
      customerName: customer.name,
      account: '',
      journal: '',
      journalKind: 'other',
      bookedOn: parseListDay(cell('issuedOn'), format.mapping.dateOrder),
      documentOn: null,
      reference: cell('reference'),
      signedCents:
        cents === null ? null : signOf({ kind: cell('kind'), side: cell('side') }, format.mapping, cents) * cents,
      currency: 'code' in currencies ? contradicted(currencies, cell) : currencies.currency,
      times: 1,
    },
  };
}

/**
 * The currency of a row that contradicts itself: the one its column names, so that only a row that claims the ledger's
 * currency enters the control.
 */
function contradicted({ code }: RowIssue, cell: Cell): string {
  return code === 'badAmount' ? ledgerCurrency : cell('currency');
}
