import type { Language } from '../../shared/domain/kinds.ts';
import { type List, type ListColumn, type ListSort, shownAtFirst } from '../../shared/domain/lists/columns.ts';
import { type ListQuestion, orderAsked } from '../../shared/domain/lists/question.ts';
import type {
  Report,
  ReportCell,
  ReportColumn,
  ReportColumnKind,
  ReportRow,
} from '../../shared/domain/reports/report.ts';
import {
  type ColumnWords,
  cellText,
  conditionText,
  type ListWords,
  wordOf,
} from '../../shared/i18n/lists/list-words.ts';
import { t } from '../../shared/i18n/translate.ts';

type ListedReport<Key extends string, Row> = {
  readonly list: List<Key>;
  readonly words: ListWords<Key, Row>;
  readonly rows: readonly Row[];
  readonly question: ListQuestion<Key>;
  /** Those written, in their order; without them, all that are shown at first. */
  readonly columns?: readonly Key[] | undefined;
};

const kinds: Record<ListColumn['type'], ReportColumnKind> = {
  text: 'text',
  day: 'day',
  instant: 'code',
  amount: 'amount',
  count: 'code',
  choice: 'code',
};

/** The columns, rows and conditions of a report of a declared list: what its table shows, in the order of the table. */
export function reportOfList<Key extends string, Row>(
  language: Language,
  { list, words, rows, question, columns }: ListedReport<Key, Row>,
): Pick<Report, 'columns' | 'rows' | 'parameters'> & { readonly keys: readonly Key[] } {
  const keys = columns ?? shownAtFirst(list);
  const worded = (key: Key) => ({ column: list.columns[key], words: words[key] });
  return {
    keys,
    columns: keys.map(
      (key): ReportColumn => ({
        heading: wordOf(language, words[key].heading),
        kind: list.columns[key].isCode ? 'code' : kinds[list.columns[key].type],
      }),
    ),
    rows: rows.map(
      (row): ReportRow => ({
        cells: keys.map((key) => cellOf(language, list.columns[key], words[key], row)),
      }),
    ),
    parameters: [
      ...(question.where ?? []).map((filter) => ({
        label: wordOf(language, words[filter.column].heading),
        value: conditionText(language, worded(filter.column), filter),
      })),
      ...orderParameter(language, words, list, question),
    ],
  };
}

/** The order of the rows in words, unless it is that of the house. */
function orderParameter<Key extends string, Row>(
  language: Language,
  words: ListWords<Key, Row>,
  list: List<Key>,
  question: ListQuestion<Key>,
): Report['parameters'] {
  const written = (sorts: readonly ListSort<Key>[]) =>
    sorts
      .map(({ by, descending = false }) => {
        const column = wordOf(language, words[by].heading);
        return t(language, descending ? 'lists.descending' : 'lists.ascending', { column });
      })
      .join(', ');
  const value = written(orderAsked(list, question));
  return value === written(list.order) ? [] : [{ label: t(language, 'lists.order'), value }];
}

function cellOf<Row>(language: Language, column: ListColumn, words: ColumnWords<Row>, row: Row): ReportCell {
  const value = words.value(row, language);
  if (value === null || value === '') return null;
  switch (column.type) {
    case 'amount':
      return { cents: Number(value) };
    case 'day':
      return { day: String(value) };
    default:
      return cellText(language, column, words, row);
  }
}
