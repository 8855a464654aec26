import type { List } from '../listing/columns.ts';
import { agedColumns } from './balance-list.ts';

/** The rows of a closed balance: `columns` are those it was made with, `currencies` its own in their order. */
export function editionRowList(columns: readonly string[], currencies: readonly string[]): List {
  const isMixed = currencies.length > 1;
  return {
    columns: {
      ...agedColumns(columns),
      remark: { type: 'text' },
      currency: { type: 'choice', choices: currencies, isExtra: true },
    },
    order: isMixed ? [{ by: 'currency' }, { by: 'name' }] : [{ by: 'name' }],
    currency: isMixed ? 'currency' : undefined,
  };
}

/**
 * Two closed balances side by side, one row a customer: its amounts are what changed. `columns` are those that both have.
 */
export function comparisonList(columns: readonly string[]): List {
  const { disputed: _disputed, ...amounts } = agedColumns(columns);
  return {
    columns: { ...amounts, remark: { type: 'text' } },
    order: [{ by: 'total', descending: true }],
  };
}
