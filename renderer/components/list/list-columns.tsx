import {
  type ColumnType,
  columnKeys,
  type List,
  type ListColumn,
  type ListValue,
} from '../../../shared/domain/listing/columns.ts';
import { cellText, type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { amountsWidth, type Column, codesWidth, type Held } from '../table/table-columns.ts';
import { DayText } from '../text/day-text.tsx';
import { Money } from '../text/money.tsx';
import type { Text } from '../text/text.tsx';

/** What a page says of a column beside its declaration. */
export type Look<Row> = Partial<Omit<Column<Row>, 'key' | 'header' | 'sort' | 'holds'>> & {
  /** The currency of an amount, where the rows have several. */
  currency?: (row: Row) => string;
};

type Declared<Key extends string, Row> = {
  list: List<Key>;
  words: ListWords<Key, Row>;
  looks?: Partial<Record<Key, Look<Row>>>;
  /** The first page, for the row of totals: sums in cents by column, where all rows are in one currency. */
  first?: { readonly rows: readonly Row[]; readonly sums: Readonly<Record<string, number>> } | undefined;
};

const widths: Record<ColumnType, number> = {
  text: 150,
  day: 104,
  instant: 132,
  amount: 112,
  count: 72,
  number: 72,
  choice: 116,
};

/** The columns of the table of a declared list: every one sorts, and looks as its type does unless the page says otherwise. */
export function listColumns<Key extends string, Row>(text: Text, declared: Declared<Key, Row>): Column<Row>[] {
  const { list, words, looks = {} as Partial<Record<Key, Look<Row>>>, first } = declared;
  return columnKeys(list).map((key): Column<Row> => {
    const { isExtra } = list.columns[key];
    const { currency = currencyOf(text, declared), ...look }: Look<Row> = looks[key] ?? {};
    const held = holds(text, declared, key);
    const sum = first?.sums[key];
    const [row] = first?.rows ?? [];
    return {
      key,
      header: wordOf(text.language, words[key].heading),
      ...shapeOf(list.columns[key]),
      ...(isExtra ? { isExtra } : {}),
      sort: key,
      cell: (row) => cellOf(text, declared, key, row),
      ...(sum === undefined ? {} : { total: amountOf(sum, row && currency?.(row)) }),
      ...look,
      width: Math.max(look.width ?? widthOf(list.columns[key]), wholeWidth(text, declared, key)),
      holds: currency ? { ...held, currency } : held,
    };
  });
}

const widthOf = ({ type, isCode }: ListColumn) => (isCode ? 104 : widths[type]);

function shapeOf<Row>({ type, isCode }: ListColumn): Pick<Column<Row>, 'grow' | 'align'> {
  return {
    ...(type === 'text' && !isCode ? { grow: 1 } : {}),
    ...(type === 'amount' || type === 'count' || type === 'number' ? { align: 'end' as const } : {}),
  };
}

/** The least width at which amounts and codes are whole, however narrow a page has its column: one whose end is cut off reads as another. */
function wholeWidth<Key extends string, Row>(text: Text, declared: Declared<Key, Row>, key: Key): number {
  const { list, words, first } = declared;
  const column = list.columns[key];
  if (first === undefined) return 0;
  if (column.type === 'amount') return amountsWidth(amountsShown(text, declared, key));
  if (!column.isCode) return 0;
  return codesWidth(first.rows.map((row) => cellText(text.language, { column, words: words[key] }, row)));
}

/** The total of a column of amounts and, in each currency, the amount of the first page that has most digits. */
function amountsShown<Key extends string, Row>(text: Text, declared: Declared<Key, Row>, key: Key): string[] {
  const { list, words, first } = declared;
  if (first === undefined || list.columns[key].type !== 'amount') return [];
  const currency = currencyOf(text, declared) ?? (() => '');
  const widest = new Map<string, number>();
  for (const row of first.rows) {
    const cents = Number(words[key].value(row, text.language) ?? 0);
    if (Math.abs(cents) >= Math.abs(widest.get(currency(row)) ?? 0)) widest.set(currency(row), cents);
  }
  const written = ([of, cents]: readonly [string, number]) => (of === '' ? text.amount(cents) : text.money(cents, of));
  const [of = ''] = widest.keys();
  const sum = first.sums[key];
  return [...widest, ...(sum === undefined ? [] : [[of, sum] as const])].map(written);
}

/** What tells the currency of the amounts of a row, where the list has a column of it. */
function currencyOf<Key extends string, Row>({ language }: Text, { list: { currency }, words }: Declared<Key, Row>) {
  if (currency === undefined) return undefined;
  return (row: Row) => String(words[currency].value(row, language));
}

/** An amount of a column; the sign of a currency only where the rows may have several. */
function amountOf(cents: number, currency: string | undefined) {
  return <Money cents={cents} currency={currency} bare={currency === undefined} dashZero />;
}

function cellOf<Key extends string, Row>(text: Text, declared: Declared<Key, Row>, key: Key, row: Row) {
  const { list, words } = declared;
  const column = list.columns[key];
  const value = words[key].value(row, text.language);
  if (column.type === 'amount')
    return value === null ? null : amountOf(Number(value), currencyOf(text, declared)?.(row));
  if (column.type === 'day') return <DayText day={value === null ? null : String(value)} />;
  return cellText(text.language, { column, words: words[key] }, row);
}

function holds<Key extends string, Row>(text: Text, { list, words }: Declared<Key, Row>, key: Key): Held<Row> {
  const column = list.columns[key];
  return {
    type: column.type,
    value: (row) => words[key].value(row, text.language),
    copied: (row) =>
      copiedText(text, column.type, words[key].value(row, text.language)) ??
      cellText(text.language, { column, words: words[key] }, row),
  };
}

/** A number as a spreadsheet of the user's language reads it: no spaces between thousands, no sign of a currency. */
export function copiedText({ language }: Text, type: ColumnType, value: ListValue): string | null {
  if (value === null) return '';
  if (type === 'count' || type === 'number') return String(value);
  if (type !== 'amount') return null;
  const decimals = (Number(value) / 100).toFixed(2);
  return language === 'fr' ? decimals.replace('.', ',') : decimals;
}
