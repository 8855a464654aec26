import { type Cents, sumCents } from '../values/money.ts';
import { type List, type ListSort, type ListValue, summedColumns } from './columns.ts';
import { type ListFilter, type ListQuestion, meets, orderAsked, sortValue } from './question.ts';

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
  const keyed = kept.map((row) => ({ row, keys: sortKeys(list, row, question, valueIn) }));
  return keyed.sort((one, other) => compareKeys(one.keys, other.keys, order)).map(({ row }) => row);
}

/** How many of the rows each condition alone leaves. */
export function countByCondition<Row, Key extends string>(
  rows: readonly Row[],
  where: readonly ListFilter<Key>[],
  valueIn: ValueOf<Row, Key>,
): number[] {
  return where.map((filter) => rows.filter((row) => meets(valueIn(row, filter.column), filter)).length);
}

/** What a row is sorted by, the first deciding. */
export function sortKeys<Row, Key extends string>(
  list: List<Key>,
  row: Row,
  question: ListQuestion<Key>,
  valueIn: ValueOf<Row, Key>,
): ListValue[] {
  return orderAsked(list, question).map(({ by }) => sortValue(list.columns[by], valueIn(row, by)));
}

/** The sum in cents of each column of amounts; none where the rows have several currencies, which are never added together. */
export function sumAmounts<Row, Key extends string>(
  list: List<Key>,
  rows: readonly Row[],
  valueIn: ValueOf<Row, Key>,
): Record<string, Cents> {
  const { currency } = list;
  if (currency !== undefined && new Set(rows.map((row) => valueIn(row, currency))).size > 1) return {};
  const sumOf = (column: Key) => sumCents(rows.map((row) => Number(valueIn(row, column) ?? 0)));
  return Object.fromEntries(summedColumns(list).map((column) => [column, sumOf(column)]));
}

/** The order of two rows by their keys, as `order` asks; 0 when no column tells them apart. */
export function compareKeys(
  one: readonly ListValue[],
  other: readonly ListValue[],
  order: readonly ListSort[],
): number {
  for (const [index, { descending = false }] of order.entries()) {
    const [left = null, right = null] = [one[index], other[index]];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right === descending ? 1 : -1;
  }
  return 0;
}
