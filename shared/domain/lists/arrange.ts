import { type Cents, sumCents } from '../values/money.ts';
import { columnKeys, type List, type ListSort, type ListValue } from './columns.ts';
import { type ListQuestion, meets, orderAsked, sortValue } from './question.ts';

/** The value of a row in a column. */
export type ValueOf<Row, Key extends string> = (row: Row, column: Key) => ListValue;

/**
 * The rows that the question asks for, in its order, as the database would give them: nothing stands last in both directions, and rows that
 * no column tells apart keep their order.
 */
export function arrange<Row, Key extends string>(
  list: List<Key>,
  rows: readonly Row[],
  question: ListQuestion<Key>,
  valueIn: ValueOf<Row, Key>,
): Row[] {
  const { where = [] } = question;
  const kept = rows.filter((row) => where.every((filter) => meets(valueIn(row, filter.column), filter)));
  const order = orderAsked(list, question);
  const keyed = kept.map((row) => ({
    row,
    keys: order.map(({ by }) => sortValue(list.columns[by], valueIn(row, by))),
  }));
  return keyed.sort((one, other) => compare(one.keys, other.keys, order)).map(({ row }) => row);
}

/** The sum in cents of each column of amounts. */
export function sumAmounts<Row, Key extends string>(
  list: List<Key>,
  rows: readonly Row[],
  valueIn: ValueOf<Row, Key>,
): Record<string, Cents> {
  const amounts = columnKeys(list).filter((column) => list.columns[column].type === 'amount');
  const sumOf = (column: Key) => sumCents(rows.map((row) => Number(valueIn(row, column) ?? 0)));
  return Object.fromEntries(amounts.map((column) => [column, sumOf(column)]));
}

function compare(one: readonly ListValue[], other: readonly ListValue[], order: readonly ListSort[]): number {
  for (const [index, { descending = false }] of order.entries()) {
    const [left = null, right = null] = [one[index], other[index]];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right === descending ? 1 : -1;
  }
  return 0;
}
