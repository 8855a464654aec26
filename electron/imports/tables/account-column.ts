import type { ListField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../files/grid.ts';
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
  const code = fields.indexOf('customerCode');
  // An account whose heading tells nothing (« Racine ») or is not read (« Compte général ») stands beside the customer.
  const unread = fields.flatMap((field, column) => (field === null ? [column] : []));
  const column = [code, ...unread].find((candidate) => {
    const isSaid = conceptsOf(headings[candidate] ?? '').includes('account');
    return candidate >= 0 && holdsAccounts(fields, rows, { column: candidate, isSaid });
  });
  if (column === undefined) return [...fields];
  const named = headings.findIndex((heading, index) => index !== column && namesAuxiliary(heading));
  const auxiliary = column === code || code < 0 ? named : code;
  if (column !== code && auxiliary < 0) return [...fields];
  return fields.map((field, index) => {
    if (index === column) return 'account';
    if (index === auxiliary) return 'customerCode';
    // Beside auxiliaries the account is a collective one, whose name is no customer's.
    return auxiliary >= 0 && field === 'customerName' && conceptsOf(headings[index] ?? '').includes('account')
      ? null
      : field;
  });
}

/** Accounts of customers beside those of other classes, and a heading that says accounts or amounts that balance. */
function holdsAccounts(
  fields: readonly (ListField | null)[],
  rows: readonly GridRow[],
  { column, isSaid }: { readonly column: number; readonly isSaid: boolean },
): boolean {
  const accounts = rows.map((row) => row.cells[column] ?? '').filter((text) => text !== '');
  const ofCustomers = accounts.filter((account) => customers.test(account));
  const ofOthers = accounts.filter((account) => others.test(account));
  if (ofOthers.length === 0 || ofCustomers.length + ofOthers.length < accounts.length * 0.9) return false;
  if (ofCustomers.length > 0) return isSaid || isBalanced(fields, rows);
  return new Set(ofOthers.map((account) => account[0])).size > 1 && isSaid && isBalanced(fields, rows);
}

function isBalanced(fields: readonly (ListField | null)[], rows: readonly GridRow[]): boolean {
  const sumOf = (field: ListField) => {
    const column = fields.indexOf(field);
    return rows.reduce((sum, row) => sum + Math.abs(parseAmount(row.cells[column] ?? '', ',') ?? 0), 0);
  };
  return sumOf('debit') > 0 && sumOf('debit') === sumOf('credit');
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
