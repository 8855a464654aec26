import type { GridRow } from '../../files/grid.ts';
import { customerFieldsOf } from '../../tables/customer-headings.ts';
import { conceptsOf } from '../../tables/heading-words.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** The columns that hold something and are not read. */
export type UnusedColumns = {
  /** Their headings, or their place where they have none. */
  readonly names: readonly string[];
  /** The headings of those that describe the customer: a list of customers is where they belong. */
  readonly ofCustomers: readonly string[];
};

/** Finds the columns that are not read although a row holds something there; terms are read where no day is due beside them. */
export function unusedColumns(rows: readonly GridRow[], { headings, columns }: ColumnMapping): UnusedColumns {
  const described = customerFieldsOf(headings);
  // In a journal of all accounts, the name of an account is no customer's.
  const isOfAccount = (column: number) =>
    columns.includes('account') && conceptsOf(headings[column] ?? '').includes('account');
  const [dueOn, filled, read] = [columns.indexOf('dueOn'), new Set<number>(), new Set<number>()];
  for (const { cells } of rows)
    for (const [column, field] of columns.entries()) {
      if ((cells[column] ?? '') === '') continue;
      const isRead = field === 'terms' ? (cells[dueOn] ?? '') === '' : field !== null;
      (isRead ? read : filled).add(column);
    }
  const places = [...filled].filter((column) => !read.has(column)).sort((a, b) => a - b);
  const nameOf = (column: number) => headings[column] || `n° ${column + 1}`;
  return {
    names: places.map(nameOf),
    ofCustomers: places
      .filter((column) => {
        const field = described[column] ?? null;
        return field !== null && field !== 'kind' && field !== 'code' && !isOfAccount(column);
      })
      .map(nameOf),
  };
}
