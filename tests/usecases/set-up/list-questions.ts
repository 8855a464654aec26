import { columnKeys, type List } from '../../../shared/domain/listing/columns.ts';
import type { ListFilter, ListQuestion } from '../../../shared/domain/listing/question.ts';
import type { ListWords } from '../../../shared/i18n/lists/list-words.ts';

/** Conditions on the columns named, of every kind that a list takes. */
export const filters = (
  text: string,
  amount: string,
  day: string,
  choice: string,
  values: readonly string[],
  count: string,
) => [
  ...['elan', 'ELAN fils', 'É', 'durand', '411', 'oe', 'sud'].map((words) => ({ column: text, words })),
  ...[{ from: 1 }, { to: 0 }, { from: -300, to: -300 }, { from: -700, to: 6_000 }].map((bounds) => ({
    column: amount,
    ...bounds,
  })),
  ...[{ from: '2025-06-01' }, { to: '2025-06-01' }, { from: '2025-05-31', to: '2025-06-30' }].map((bounds) => ({
    column: day,
    ...bounds,
  })),
  ...[...values.map((value) => [value]), values].map((among) => ({ column: choice, among })),
  ...[{ from: 1 }, { to: 1 }, { from: 0, to: 0 }].map((bounds) => ({ column: count, ...bounds })),
];

/** Every order by one and two columns, every condition, and a condition with an order. */
export function questions<Key extends string>(list: List<Key>, conditions: readonly ListFilter[]): ListQuestion<Key>[] {
  const keys = columnKeys(list);
  const where = [
    ...(conditions as readonly ListFilter<Key>[]),
    ...keys.flatMap((column) => [true, false].map((isEmpty) => ({ column, isEmpty }))),
  ];
  return [
    ...keys.flatMap((by) => [{ sort: [{ by, descending: true }] }, { sort: [{ by }] }]),
    ...keys.flatMap((one) =>
      keys.filter((key) => key !== one).map((by) => ({ sort: [{ by: one }, { by, descending: true }] })),
    ),
    ...where.map((filter) => ({ where: [filter] })),
    ...where.map((filter, index) => ({
      where: [filter, ...where.slice(index + 1, index + 2)],
      sort: [{ by: keys.at(-1) as Key }],
    })),
  ];
}

/** What a cell of the list shows, in French. */
export const valueIn =
  <Key extends string, Row>(words: ListWords<Key, Row>) =>
  (row: Row, column: Key) =>
    words[column].value(row, 'fr');

/** The question as the contract takes it. */
export const asked = <Key extends string>({ sort = [], where = [] }: ListQuestion<Key>) => ({
  sort: sort.map((each) => ({ ...each })),
  where: where.map((each) => ({ ...each, among: each.among && [...each.among] })),
});
