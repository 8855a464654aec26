import { type ColumnType, columnKeys, type List, type ListValue } from '../../../shared/domain/lists/columns.ts';
import { cellText, type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { DayText } from '../text/day-text.tsx';
import { Money } from '../text/money.tsx';
import type { Text } from '../text/text.tsx';
import { amountsWidth, type Column, type Held } from './table-columns.ts';

/** What a page says of a column beside its declaration. */
export type Look<Row> = Partial<Omit<Column<Row>, 'key' | 'header' | 'sort' | 'holds'>> & {
  /** The currency of an amount, where the rows have several. */
  currency?: (row: Row) => string;
};

type Declared<Key extends string, Row> = {
  list: List<Key>;
  words: ListWords<Key, Row>;
  looks?: Partial<Record<Key, Look<Row>>>;
  /** Sums in cents by column, for the row of totals. */
  sums?: Readonly<Record<string, number>> | undefined;
};

const widths: Record<ColumnType, number> = { text: 150, day: 104, instant: 132, amount: 112, count: 72, choice: 116 };

/** The columns of the table of a declared list: every one sorts, and looks as its type does unless the page says otherwise. */
export function listColumns<Key extends string, Row>(text: Text, declared: Declared<Key, Row>): Column<Row>[] {
  const { list, words, looks = {} as Partial<Record<Key, Look<Row>>>, sums } = declared;
  return columnKeys(list).map((key): Column<Row> => {
    const { type, isCode, isExtra } = list.columns[key];
    const { currency, ...look }: Look<Row> = looks[key] ?? {};
    const held = holds(text, declared, key);
    const sum = sums?.[key];
    return {
      key,
      header: wordOf(text.language, words[key].heading),
      width: sum === undefined ? (isCode ? 104 : widths[type]) : Math.max(112, amountsWidth([text.amount(sum)])),
      ...(type === 'text' && !isCode ? { grow: 1 } : {}),
      ...(type === 'amount' || type === 'count' ? { align: 'end' as const } : {}),
      ...(isExtra ? { isExtra } : {}),
      sort: key,
      cell: (row) => cellOf(text, declared, key, row),
      ...(sum === undefined ? {} : { total: <Money cents={sum} bare /> }),
      ...look,
      holds: currency ? { ...held, currency } : held,
    };
  });
}

function cellOf<Key extends string, Row>(text: Text, { list, words }: Declared<Key, Row>, key: Key, row: Row) {
  const column = list.columns[key];
  const value = words[key].value(row, text.language);
  if (column.type === 'amount') return value === null ? null : <Money cents={Number(value)} bare dashZero />;
  if (column.type === 'day') return <DayText day={value === null ? null : String(value)} />;
  return cellText(text.language, column, words[key], row);
}

function holds<Key extends string, Row>(text: Text, { list, words }: Declared<Key, Row>, key: Key): Held<Row> {
  const column = list.columns[key];
  return {
    type: column.type,
    value: (row) => words[key].value(row, text.language),
    copied: (row) =>
      copiedText(text, column.type, words[key].value(row, text.language)) ??
      cellText(text.language, column, words[key], row),
  };
}

/** A number as a spreadsheet of the user's language reads it: no spaces between thousands, no sign of a currency. */
export function copiedText({ language }: Text, type: ColumnType, value: ListValue): string | null {
  if (value === null) return '';
  if (type === 'count') return String(value);
  if (type !== 'amount') return null;
  const decimals = (Number(value) / 100).toFixed(2);
  return language === 'fr' ? decimals.replace('.', ',') : decimals;
}
