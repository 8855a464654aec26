import { isDay } from '../values/days.ts';
import { foldText } from '../values/fold-text.ts';
import type { List, ListColumn, ListSort, ListValue } from './columns.ts';

/** A condition on one column; a row is listed when it meets all that are given. Bounds are included. */
export type ListFilter<Key extends string = string> = {
  readonly column: Key;
  /** Every word is in the text, whatever case and accents. */
  readonly words?: string | undefined;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  readonly among?: readonly string[] | undefined;
  /** Whether the cell holds nothing. */
  readonly isEmpty?: boolean | undefined;
};

/** How a list is asked for: its order, the first column deciding (its own when there is none), and what narrows it. */
export type ListQuestion<Key extends string = string> = {
  readonly sort?: readonly ListSort<Key>[] | undefined;
  readonly where?: readonly ListFilter<Key>[] | undefined;
};

/** The order that a list is given in. */
export function orderAsked<Key extends string>({ order }: List<Key>, { sort = [] }: ListQuestion<Key>) {
  return sort.length === 0 ? order : sort;
}

/** The most columns that sort a list at once, and that narrow it. */
export const mostSorts = 4;
export const mostFilters = 12;

/** The most characters of the words of a condition. */
export const mostWordsLength = 200;

/** The folded words of a text that is searched for, at most eight. */
export function searchedWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
}

type Condition = Omit<ListFilter, 'column'>;

/** True when the condition asks something that the values of the column can meet. */
export function canBeMet(column: ListColumn, { words, from, to, among, isEmpty }: Condition): boolean {
  const isText = column.type === 'text';
  const isChoice = column.type === 'choice';
  if (words !== undefined && !(isText && searchedWords(words).length > 0)) return false;
  if (among !== undefined && !(isChoice && among.length > 0 && among.every((value) => isChoiceOf(column, value))))
    return false;
  for (const bound of [from, to]) if (bound !== undefined && !isBoundOf(column, bound)) return false;
  if (from !== undefined && to !== undefined && from > to) return false;
  return [words, from, to, among, isEmpty].some((asked) => asked !== undefined);
}

/**
 * What of the question, or of the columns asked for, the list does not have; null where it has all. For lists whose columns are known
 * only once they are asked.
 */
export function notOf(
  list: List,
  { sort = [], where = [], columns = [] }: ListQuestion & { readonly columns?: readonly string[] | undefined },
): 'sort' | 'where' | 'column' | null {
  if (columns.some((key) => !Object.hasOwn(list.columns, key))) return 'column';
  if (sort.some(({ by }) => !Object.hasOwn(list.columns, by))) return 'sort';
  const isOfList = ({ column, ...condition }: ListFilter) => {
    const declared = list.columns[column];
    return Object.hasOwn(list.columns, column) && declared !== undefined && canBeMet(declared, condition);
  };
  return where.every(isOfList) ? null : 'where';
}

const isChoiceOf = ({ choices }: ListColumn, value: string) => choices === undefined || choices.includes(value);

function isBoundOf({ type }: ListColumn, bound: string | number): boolean {
  if (type === 'amount' || type === 'count' || type === 'number') return typeof bound === 'number';
  return typeof bound === 'string' && (type === 'day' || type === 'instant') && isDay(bound.slice(0, 10));
}

/** What rows are sorted by: texts without case and accents, choices in the order they are offered in, and nothing as null. */
export function sortValue({ type, choices = [] }: ListColumn, value: ListValue): ListValue {
  if (value === null || value === '') return null;
  if (type === 'choice') return choices.indexOf(String(value));
  return type === 'text' ? foldText(String(value)) : value;
}

/** True when `value` meets the filter. */
export function meets(value: ListValue, { words, from, to, among, isEmpty }: Condition): boolean {
  const isNothing = value === null || value === '';
  if (isEmpty !== undefined && isNothing !== isEmpty) return false;
  if (words !== undefined) {
    const folded = foldText(String(value ?? ''));
    if (!searchedWords(words).every((word) => folded.includes(word))) return false;
  }
  if (from !== undefined && (isNothing || value < from)) return false;
  if (to !== undefined && (isNothing || value > to)) return false;
  return among === undefined || (!isNothing && among.includes(String(value)));
}
