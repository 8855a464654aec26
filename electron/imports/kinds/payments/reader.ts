import {
  type PaymentField,
  type PaymentRow,
  paymentFields,
  tellsPayments,
} from '../../../../shared/domain/imports/payments.ts';
import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { codesOf, cutCurrency } from '../../files/cell-currency.ts';
import { type GridRow, isBlank } from '../../files/grid.ts';
import { longestCode, longestName, longestText } from '../../files/long-fields.ts';
import type { Cells, ListFormat, ListReader, ReadList } from '../../lists/types.ts';
import type { Certainty } from '../../tables/certainty.ts';
import { type Concept, conceptsOf, wordsOfHeading } from '../../tables/heading-words.ts';
import { fieldsOf, findHeading, guessColumns } from '../../tables/headings.ts';
import { parseAmount, parseListDay } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';

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

const invoiceWords = new Set('facture factures invoice invoices bill'.split(' '));

const says = (heading: string, ...concepts: Concept[]) =>
  conceptsOf(heading).some((concept) => concepts.includes(concept));

const speaksOfInvoice = (heading: string) => wordsOfHeading(heading).some((word) => invoiceWords.has(word));

/** The number of the invoice that a payment pays, not the day or the amount of that invoice. */
const namesInvoice = (heading: string) =>
  speaksOfInvoice(heading) && !says(heading, 'date', 'amount', 'due', 'open', 'issue', 'customer', 'payment');

/** Where a list of payments may give the same thing twice, the field of a list that says it best comes first. */
const origins: Readonly<Record<Exclude<PaymentField, 'invoice'>, readonly ListField[]>> = {
  paidOn: ['paidOn', 'issuedOn'],
  customerCode: ['customerCode'],
  customerName: ['customerName'],
  amount: ['paid', 'amount', 'credit'],
  reference: ['reference'],
  label: ['label'],
  currency: ['currency'],
};

/**
 * The field of each column, by the headings and the values that open items are read by. A column about the invoice is its number or
 * nothing: its day and its amount are not those of the payment.
 */
export function guessPaymentColumns(
  headings: readonly string[],
  rows: readonly GridRow[],
): readonly (PaymentField | null)[] {
  const own = headings.map((heading) => (speaksOfInvoice(heading) && !says(heading, 'payment') ? '' : heading));
  const guessed = withPaidDays(guessColumns(own, rows), rows);
  const columns: (PaymentField | null)[] = headings.map(() => null);
  for (const [field, fields] of Object.entries(origins)) {
    const place = fields.map((origin) => guessed.indexOf(origin)).find((column) => column >= 0);
    if (place !== undefined) columns[place] = field as PaymentField;
  }
  const invoice = headings.findIndex(namesInvoice);
  if (invoice >= 0) columns[invoice] = 'invoice';
  return columns;
}

/** `Payé` stands above a day, an amount or a means of payment: the values tell. */
function withPaidDays(fields: readonly (ListField | null)[], rows: readonly GridRow[]): (ListField | null)[] {
  return fields.map((field, column) => {
    if (field !== 'paid') return field;
    const values = rows.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '');
    const isMostly = (test: (value: string) => boolean) => values.filter(test).length * 2 > values.length;
    if (isMostly((value) => parseListDay(value, 'dayFirst') !== null || parseListDay(value, 'monthFirst') !== null))
      return 'paidOn';
    return values.length === 0 || isMostly((value) => parseAmount(value, undefined) !== null) ? field : null;
  });
}

/** Columns that only what customers owe has. */
const ofReceivables: readonly (ListField | null)[] = [
  'dueOn',
  'open',
  'bucket',
  'lettering',
  'disputed',
  'debit',
  'side',
  'kind',
  'terms',
  'account',
];

/**
 * Tells a list of payments from one of open items by its headings. `sure` when the day or the amount is said to be of a payment; `maybe`
 * when a day, a customer and an amount are all that is said, or when the payment is said of an invoice, which may then be the subject.
 */
export function isPaymentList(rows: readonly GridRow[]): Certainty {
  const heading = findHeading(rows);
  if (heading === null) return 'no';
  const { cells, last } = heading;
  const filled = rows.slice(last + 1).filter((row) => !isBlank(row));
  const fields = withPaidDays(fieldsOf(cells), filled);
  const hasBoth = (first: ListField, second: ListField) => fields.includes(first) && fields.includes(second);
  if (ofReceivables.some((field) => fields.includes(field))) return 'no';
  if (hasBoth('amount', 'paid') || hasBoth('issuedOn', 'paidOn')) return 'no';
  const columns = guessPaymentColumns(cells, filled.slice(0, 1000));
  if (!tellsPayments(columns)) return 'no';
  const saysPayment = (field: PaymentField) => says(cells[columns.indexOf(field)] ?? '', 'payment');
  const hasInvoice = columns.includes('invoice');
  if (saysPayment('amount')) return 'sure';
  if (saysPayment('paidOn')) return hasInvoice ? 'maybe' : 'sure';
  return cells.some((cell) => says(cell, 'document')) ? 'no' : 'maybe';
}
