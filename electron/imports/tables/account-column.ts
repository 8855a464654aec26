import type { ListField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../files/grid.ts';
import { areNamedAsChart } from './chart-names.ts';
import { conceptsOf } from './heading-words.ts';
import { parseAmount } from './values.ts';

const customers = /^41\d*/;
/** Other accounts of the chart (PCG), by their class. */
const others = /^(?:[123567]\d|4[02-7])\d*/;

/**
 * The fields of the columns of a journal or a ledger of all accounts: the account tells whether a row is on a customer,
 * the auxiliary which one. Without this, the bank and the sales would be read as customers. Any other list keeps its
 * fields.
 */
export function withAccounts(
  fields: readonly (ListField | null)[],
  headings: readonly string[],
  rows: readonly GridRow[],
): (ListField | null)[] {
  const isSaid = (column: number) => conceptsOf(headings[column] ?? '').includes('account');
  const auxiliaryBeside = (column: number) =>
    headings.findIndex((heading, index) => index !== column && namesAuxiliary(heading));
  const code = fields.indexOf('customerCode');
  let [column, auxiliary] = [code, auxiliaryBeside(code)];
  if (code < 0 || !holdsAccounts(fields, rows, { column: code, isSaid: isSaid(code) })) {
    // An account whose heading tells nothing (« Racine ») or is not read (« Compte général ») stands beside the customer.
    column = fields.findIndex(
      (field, index) =>
        field === null &&
        holdsAccounts(fields, rows, { column: index, isSaid: isSaid(index) }) &&
        tellsCustomers(rows, index, code < 0 ? auxiliaryBeside(index) : code),
    );
    auxiliary = code < 0 ? auxiliaryBeside(column) : code;
    if (column < 0) return [...fields];
  }
  return fields.map((field, index) => {
    if (index === column) return 'account';
    if (index === auxiliary) return 'customerCode';
    // Beside auxiliaries the account is a collective one, whose name is no customer's.
    return auxiliary >= 0 && field === 'customerName' && conceptsOf(headings[index] ?? '').includes('account')
      ? null
      : field;
  });
}

/**
 * Accounts of customers beside those of other classes, and a heading that says accounts or amounts that balance. Where no account is of the
 * chart's customers, the books name these otherwise (« 9DUPONT »): other accounts then make up at least half of what
 * balances, or bear the names of the chart.
 */
function holdsAccounts(
  fields: readonly (ListField | null)[],
  rows: readonly GridRow[],
  { column, isSaid }: { readonly column: number; readonly isSaid: boolean },
): boolean {
  const accounts = rows.map((row) => row.cells[column] ?? '').filter((text) => text !== '');
  const ofCustomers = accounts.filter((account) => customers.test(account));
  const ofOthers = accounts.filter((account) => others.test(account));
  if (ofCustomers.length > 0)
    return (
      ofOthers.length > 0 &&
      ofCustomers.length + ofOthers.length >= accounts.length * 0.9 &&
      (isSaid || isBalanced(fields, rows))
    );
  if (ofOthers.length < accounts.length * 0.5) return false;
  const classes = new Set(ofOthers.map((account) => account[0]));
  return classes.size > 1 && isSaid && (isBalanced(fields, rows) || areNamedAsChart(rows, column));
}

/**
 * True where the rows of customer accounts name a customer and others mostly do not. Numbers of entries may look like accounts; they tell
 * nothing of customers.
 */
function tellsCustomers(rows: readonly GridRow[], column: number, auxiliary: number): boolean {
  if (auxiliary < 0) return false;
  const [ofCustomers, ofOthers] = [customers, others].map((accounts) =>
    rows.filter(({ cells }) => accounts.test(cells[column] ?? '')),
  );
  const named = (of: readonly GridRow[] = []) => of.filter(({ cells }) => (cells[auxiliary] ?? '') !== '').length;
  return named(ofCustomers) >= (ofCustomers?.length ?? 0) * 0.9 && named(ofOthers) <= (ofOthers?.length ?? 0) * 0.5;
}

/** Rows of the entry at which the rows looked at may be cut. */
const mostOfEntry = 30;

/** True where debits and credits are equal, but for an entry of which the rows looked at hold only the beginning. */
function isBalanced(fields: readonly (ListField | null)[], rows: readonly GridRow[]): boolean {
  const [debit, credit] = [fields.indexOf('debit'), fields.indexOf('credit')];
  const centsOf = (row: GridRow, column: number) => Math.abs(parseAmount(row.cells[column] ?? '', ',') ?? 0);
  let [debits, credits, balanced] = [0, 0, 0];
  for (const [index, row] of rows.entries()) {
    debits += centsOf(row, debit);
    credits += centsOf(row, credit);
    if (debits > 0 && debits === credits) balanced = index + 1;
  }
  return balanced > 0 && balanced > rows.length - mostOfEntry;
}

function namesAuxiliary(heading: string): boolean {
  const spoken = conceptsOf(heading);
  return (
    spoken.includes('customer') &&
    !spoken.some((concept) => ['name', 'label', 'date', 'amount', 'open', 'type'].includes(concept))
  );
}

/** A collective account (`411`, `411000`) is no customer. */
export function isCollective(account: string): boolean {
  return /^41\d?0*$/.test(account);
}
