import type { List, ListColumn } from '../listing/columns.ts';
import { customerFacts } from './customer-facts.ts';

/** The list of an aged balance, one line a customer: its amounts by age, and what its card tells. */
export function balanceList(columns: readonly string[]): List {
  return { columns: { ...agedColumns(columns), ...customerFacts }, order: [{ by: 'name' }] };
}

/**
 * The columns of amounts by age, which depend on the limits they are asked with. A column that holds nothing for a customer is a dash on screen:
 * it stands last, and meets no bound. Where there is no room, what has no age gives way first, then one age after the other, the oldest last:
 * that is what is collected first.
 */
export function agedColumns(columns: readonly string[]): List['columns'] {
  const isAge = (name: string) => name === 'notDue' || name.startsWith('late');
  const leaving = [...columns.filter((name) => !isAge(name)), ...columns.filter(isAge)];
  const amounts = columns.map((name): [string, ListColumn] => [
    name,
    { type: 'amount', givesWay: leaving.indexOf(name) },
  ]);
  return {
    name: { type: 'text' },
    code: { type: 'text', isCode: true, isExtra: true },
    ...Object.fromEntries(amounts),
    total: { type: 'amount' },
    /** A part of the total, which stands in the columns too. */
    disputed: { type: 'amount', isExtra: true },
  };
}
