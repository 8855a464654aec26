import { type PaymentField, type PaymentRow, paymentFields } from '../../../../shared/domain/imports/payments.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { codesOf, cutCurrency } from '../../files/cell-currency.ts';
import type { GridRow } from '../../files/grid.ts';
import { longestCode, longestName, longestText } from '../../files/long-fields.ts';
import type { Cells, ListFormat, ListReader, ReadList } from '../../lists/types.ts';
import { parseAmount, parseListDay } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';
import { guessPaymentColumns } from './headings.ts';

export type ReadPayments = ReadList<PaymentField, PaymentRow>;

/** How a list of payments is read. */
export const payments: ListReader<PaymentField, PaymentRow> = {
  kind: 'payments',
  fields: paymentFields,
  day: 'paidOn',
  amount: 'amount',
  guessColumns: guessPaymentColumns,
  readRow: readPayment,
};

/** The largest amount one document may have (`documentEntry`), in cents. */
const largestCents = 100_000_000_000;
const longestReference = 100;

/** Reads one row, or says why it is no payment. */
function readPayment(
  row: GridRow,
  cells: Cells<PaymentField>,
  { dateOrder, decimal, sign }: ListFormat,
): PaymentRow | RowIssue {
  const [customerCode, customerName] = [cells('customerCode'), cells('customerName')];
  if (customerCode === '' && customerName === '') return { code: 'rowWithoutCustomer', details: {} };
  if (customerCode.length > longestCode)
    return { code: 'longCode', details: { column: 'code', length: customerCode.length, most: longestCode } };
  const day = cells('paidOn');
  if (day === '') return { code: 'noPaymentDay', details: {} };
  const paidOn = parseListDay(day, dateOrder);
  if (paidOn === null) return { code: 'badDate', details: { value: day.slice(0, longestName) } };
  const amount = cells('amount');
  const cents = parseAmount(amount, decimal);
  if (cents === null || Math.abs(cents) > largestCents)
    return { code: 'badAmount', details: { value: amount.slice(0, longestName) } };
  if (cents === 0) return { code: 'noPaymentAmount', details: {} };
  const currency = otherCurrency(cells('currency'), amount);
  if (currency !== null) return { code: 'paymentCurrency', details: { value: currency.slice(0, longestName) } };
  const amountCents = cents * sign;
  if (amountCents < 0) return { code: 'negativePayment', details: { amountCents } };
  const [reference, label, invoice] = [cells('reference'), cells('label'), cells('invoice')];
  const isSaid = invoice === '' || `${reference} ${label}`.includes(invoice);
  return {
    lineNumber: row.number,
    paidOn,
    customerCode,
    customerName: customerName.slice(0, longestName),
    amountCents,
    reference: (reference || invoice).slice(0, longestReference),
    label: [label, ...(isSaid || reference === '' ? [] : [invoice])]
      .filter((text) => text !== '')
      .join(' · ')
      .slice(0, longestText),
    invoice: invoice.slice(0, longestReference),
    raw: row.raw,
  };
}

/** The currency that a row names, when it is not that of the ledger. */
function otherCurrency(column: string, amount: string): string | null {
  const isOurs = (codes: readonly string[] | null) => codes?.includes(ledgerCurrency) ?? false;
  if (column !== '' && !isOurs(codesOf(column))) return column;
  const { codes } = cutCurrency(amount);
  return codes === null || isOurs(codes) ? null : amount;
}
