import type { Language } from '../../domain/kinds.ts';
import type { ListColumn, ListSort, ListValue } from '../../domain/listing/columns.ts';
import type { ListFilter } from '../../domain/listing/question.ts';
import { isDay } from '../../domain/values/days.ts';
import { formatAmount, formatDay, formatInstant, formatNumber } from '../format.ts';
import { type Key, lookUp, t } from '../translate.ts';

/** A key that has no blanks; a function where the words have some. */
type Heading = Key | ((language: Language) => string);

/** What a column of a list of `Row` is called, and what its cells hold. */
export type ColumnWords<Row> = {
  readonly heading: Heading;
  readonly value: (row: Row, language: Language) => ListValue;
  /** What the cell says, where it says more than the value by which the column is sorted and narrowed. */
  readonly text?: (row: Row, language: Language) => string;
  /** The word for a choice of the column. */
  readonly word?: (choice: string) => Key;
};

/** The words of every column of a list. */
export type ListWords<Column extends string, Row> = Readonly<Record<Column, ColumnWords<Row>>>;

/** The value of a row in a column, as `words` say it. */
export const valuesOf =
  <Column extends string, Row>(words: ListWords<Column, Row>, language: Language) =>
  (row: Row, column: Column): ListValue =>
    words[column].value(row, language);

type Worded = { readonly column: ListColumn; readonly words: Pick<ColumnWords<never>, 'heading' | 'word'> };

/** The text of a heading, or of another key that has no blanks. */
export const wordOf = (language: Language, word: Heading): string =>
  typeof word === 'function' ? word(language) : (lookUp(language, word, {}) ?? word);

/** A value of a column as people read it; empty for nothing. Without `timeZone`, instants are in that of the machine. */
export function valueText(language: Language, { column, words }: Worded, value: ListValue, timeZone?: string): string {
  if (value === null || value === '') return '';
  switch (column.type) {
    case 'amount':
      return formatAmount(language, Number(value));
    case 'count':
      return formatNumber(language, Number(value));
    case 'day':
      return formatDay(language, String(value));
    case 'instant':
      // The bound of a filter is a day.
      return isDay(String(value))
        ? formatDay(language, String(value))
        : formatInstant(language, String(value), timeZone);
    case 'choice':
      return words.word ? wordOf(language, words.word(String(value))) : String(value);
    case 'text':
    case 'number':
      return String(value);
  }
}

/** What the cell of a row says. Without `timeZone`, instants are in that of the machine. */
export function cellText<Row>(
  language: Language,
  { column, words }: { readonly column: ListColumn; readonly words: ColumnWords<Row> },
  row: Row,
  timeZone?: string,
): string {
  return words.text?.(row, language) ?? valueText(language, { column, words }, words.value(row, language), timeZone);
}

/** The order of a list in words: `Client (croissant), Total (décroissant)`. */
export function orderText<Column extends string>(
  language: Language,
  words: Readonly<Record<Column, Pick<ColumnWords<never>, 'heading'>>>,
  sorts: readonly ListSort<Column>[],
): string {
  const written = sorts.map(({ by, descending = false }) =>
    t(language, descending ? 'lists.descending' : 'lists.ascending', { column: wordOf(language, words[by].heading) }),
  );
  return written.join(', ');
}

/** The condition of a filter in words: `au moins 100,00`. */
export function conditionText(language: Language, worded: Worded, filter: ListFilter): string {
  const { words, from, to, among, isEmpty } = filter;
  const text = (value: ListValue) => valueText(language, worded, value);
  const conditions = [
    ...(words === undefined ? [] : [t(language, 'lists.contains', { words })]),
    ...(from !== undefined && to !== undefined
      ? [t(language, 'lists.between', { from: text(from), to: text(to) })]
      : []),
    ...(from !== undefined && to === undefined ? [t(language, atLeast(worded.column), { from: text(from) })] : []),
    ...(to !== undefined && from === undefined ? [t(language, atMost(worded.column), { to: text(to) })] : []),
    ...(among === undefined ? [] : [among.map(text).join(', ')]),
    ...(isEmpty === undefined ? [] : [t(language, isEmpty ? 'lists.empty' : 'lists.filled')]),
  ];
  return conditions.join(', ');
}

const atLeast = ({ type }: ListColumn) => (type === 'day' || type === 'instant' ? 'lists.since' : 'lists.atLeast');
const atMost = ({ type }: ListColumn) => (type === 'day' || type === 'instant' ? 'lists.until' : 'lists.atMost');
