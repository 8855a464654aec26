import type { CustomerField } from '../../../../shared/domain/customers/fields.ts';
import type { GridRow } from '../../files/grid.ts';
import { withAccounts } from '../../tables/account-column.ts';
import { fieldsOf } from '../../tables/headings.ts';
import { defaultPrefixes, isReceivable } from '../ledger/receivable.ts';

/** How the customers of a journal or a balance of all accounts are told from its other accounts. */
export type AllAccounts = {
  /** False for a row on an account of the bank, of sales…, which is no customer. */
  isOfCustomer(row: GridRow): boolean;
  /** The columns of customers: the auxiliary account is the code, and the name of a collective account is left out. */
  columnsFrom(guessed: readonly (CustomerField | null)[]): (CustomerField | null)[];
};

/** Null for a file that has no column of accounts of every class: its rows are customers. */
export function allAccountsOf(headings: readonly string[], rows: readonly GridRow[]): AllAccounts | null {
  const fields = withAccounts(fieldsOf(headings), headings, rows);
  const account = fields.indexOf('account');
  if (account < 0) return null;
  const auxiliary = fields.indexOf('customerCode');
  const code = auxiliary < 0 ? account : auxiliary;
  return {
    isOfCustomer({ cells }) {
      const number = cells[account] ?? '';
      return number === '' || isReceivable(number, defaultPrefixes);
    },
    columnsFrom: (guessed) =>
      guessed.map((field, column) => {
        if (column === code) return 'code';
        return field === 'code' || (field === 'name' && fields[column] !== 'customerName') ? null : field;
      }),
  };
}
