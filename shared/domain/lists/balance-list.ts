import type { List, ListColumn } from '../listing/columns.ts';

/**
 * The list of an aged balance, one line a customer: its ages depend on the limits it is asked with. A column that holds nothing for a
 * customer is a dash on screen: it stands last, and meets no bound.
 */
export function balanceList(columns: readonly string[]): List {
  const amounts = [...columns, 'total'].map((name): [string, ListColumn] => [name, { type: 'amount' }]);
  return {
    columns: {
      name: { type: 'text' },
      code: { type: 'text', isCode: true, isExtra: true },
      ...Object.fromEntries(amounts),
    },
    order: [{ by: 'name' }],
  };
}
