import type { Language } from '../../shared/domain/kinds.ts';
import { sumAmounts } from '../../shared/domain/listing/arrange.ts';
import { type List, type ListColumn, shownAtFirst, summedColumns } from '../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../shared/domain/listing/question.ts';
import type {
  Report,
  ReportCell,
  ReportColumn,
  ReportColumnKind,
  ReportRow,
} from '../../shared/domain/reports/report.ts';
import { ledgerCurrency } from '../../shared/domain/values/money.ts';
import {
  cellText,
  conditionText,
  type ListWords,
  orderText,
  valuesOf,
  wordOf,
} from '../../shared/i18n/lists/list-words.ts';
import { t } from '../../shared/i18n/translate.ts';
import type { ReportFrame } from './frame.ts';

type ListedReport<Key extends string, Row> = Pick<Report, 'title'> & {
  /** Name of the sheet of a workbook, its title when absent. */
  readonly sheet?: string;
  readonly list: List<Key>;
  readonly words: ListWords<Key, Row>;
  readonly rows: readonly Row[];
  /** `only`: the keys of ticked rows, where `rows` are those alone. */
  readonly question: ListQuestion<Key> & { readonly only?: readonly unknown[] | undefined };
  /** Those written, in their order; without them, all that are shown at first. */
  readonly columns?: readonly Key[] | undefined;
  /** The currency of the amounts of a row, where no column of the list tells it; without either, that of the ledger. */
  readonly currency?: (row: Row) => string;
  /** What the list was asked with beside its columns; left out where there is no value. */
  readonly asked?: readonly { readonly label: string; readonly value: ReportCell | undefined }[];
  readonly notes?: readonly string[];
};

const kinds: Record<ListColumn['type'], ReportColumnKind> = {
  text: 'text',
  day: 'day',
  instant: 'code',
  amount: 'amount',
  count: 'count',
  number: 'count',
  choice: 'code',
};

/** The report of a declared list: what its table shows, in the order of the table, with its conditions and its totals. */
export function listReport<Key extends string, Row>(frame: ReportFrame, listed: ListedReport<Key, Row>): Report {
  const { language, firmName, printedOn } = frame;
  const { list, words, rows, title, sheet = title, asked = [], notes = [] } = listed;
  const keys = listed.columns ?? shownAtFirst(list);
  const currencyOf = currencyIn(listed, language);
  const place = placeOfCurrency(list, keys);
  const withCurrency = <Part>(parts: readonly Part[], currency: Part) =>
    place === null ? parts : parts.toSpliced(place, 0, currency);
  return {
    language,
    firmName,
    printedOn,
    title,
    sheet,
    parameters: [
      ...asked.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }])),
      ...conditionParameters(language, listed),
      ...(listed.question.only === undefined
        ? []
        : [{ label: t(language, 'lists.selection'), value: { count: rows.length } }]),
      ...orderParameter(language, listed),
    ],
    columns: withCurrency<ReportColumn>(
      keys.map((key) => ({ heading: wordOf(language, words[key].heading), kind: kindOf(listed, key) })),
      {
        heading: t(language, 'common.currency'),
        kind: 'code',
        isOnlyInSheets: rows.every((row) => currencyOf(row) === ledgerCurrency),
      },
    ),
    rows: rows.map((row) => ({
      cells: withCurrency<ReportCell>(
        keys.map((key) => cellOf(frame, listed, key, row)),
        currencyOf(row),
      ),
    })),
    totals: totalsOf(listed, { keys, language, currencyOf }).map(({ currency, cells }) => ({
      cells: withCurrency<ReportCell>(cells, currency),
    })),
    notes,
  };
}

/** What narrows a list, one parameter for each condition. */
export function conditionParameters<Key extends string, Row>(
  language: Language,
  { list, words, question }: Pick<ListedReport<Key, Row>, 'list' | 'words' | 'question'>,
): Report['parameters'] {
  return (question.where ?? []).map((filter) => ({
    label: wordOf(language, words[filter.column].heading),
    value: conditionText(language, { column: list.columns[filter.column], words: words[filter.column] }, filter),
  }));
}

/** The order of the rows in words, unless it is that of the house. */
export function orderParameter<Key extends string, Row>(
  language: Language,
  { list, words, question }: Pick<ListedReport<Key, Row>, 'list' | 'words' | 'question'>,
): Report['parameters'] {
  const value = orderText(language, words, orderAsked(list, question));
  return value === orderText(language, words, list.order) ? [] : [{ label: t(language, 'lists.order'), value }];
}

/** The currency stands before the first amount; null where no amount is written, or a column of its own says it. */
function placeOfCurrency<Key extends string>({ columns, currency }: List<Key>, keys: readonly Key[]): number | null {
  const place = keys.findIndex((key) => columns[key].type === 'amount');
  return place === -1 || keys.some((key) => key === currency) ? null : place;
}

function currencyIn<Key extends string, Row>({ list, words, currency }: ListedReport<Key, Row>, language: Language) {
  const own = list.currency;
  if (own !== undefined) return (row: Row) => String(words[own].value(row, language));
  return currency ?? (() => ledgerCurrency);
}

function kindOf<Key extends string, Row>({ list, words }: ListedReport<Key, Row>, key: Key): ReportColumnKind {
  const { type, isCode } = list.columns[key];
  if (isCode) return 'code';
  return words[key].text ? 'text' : kinds[type];
}

function cellOf<Key extends string, Row>(
  { language, timeZone }: ReportFrame,
  { list, words }: ListedReport<Key, Row>,
  key: Key,
  row: Row,
): ReportCell {
  const column = list.columns[key];
  const value = words[key].value(row, language);
  if (value === null || value === '') return null;
  switch (column.type) {
    case 'amount':
      return { cents: Number(value) };
    case 'day':
      return { day: String(value) };
    case 'count':
    case 'number':
      if (words[key].text) break;
      return column.type === 'count' ? { count: Number(value) } : { number: Number(value) };
  }
  return cellText(language, { column, words: words[key] }, row, timeZone);
}

type Totalled<Key extends string, Row> = {
  readonly keys: readonly Key[];
  readonly language: Language;
  readonly currencyOf: (row: Row) => string;
};

/** A line of totals for each currency, that of the ledger first. */
function totalsOf<Key extends string, Row>(
  { list, words, rows }: ListedReport<Key, Row>,
  { keys, language, currencyOf }: Totalled<Key, Row>,
): (ReportRow & { readonly currency: string })[] {
  const summed = summedColumns(list);
  if (!keys.some((key) => summed.includes(key))) return [];
  const own = Map.groupBy(rows, currencyOf);
  const currencies = [...own.keys()].sort((one, other) => {
    if (one === ledgerCurrency || other === ledgerCurrency) return one === ledgerCurrency ? -1 : 1;
    return one < other ? -1 : 1;
  });
  return currencies.map((currency) => {
    const sums = sumAmounts(list, own.get(currency) ?? [], valuesOf(words, language));
    const label = t(language, 'balance.totalOf', { currency });
    return {
      currency,
      cells: keys.map((key, index): ReportCell => {
        const cents = sums[key];
        return cents === undefined ? (index === 0 ? label : key === list.currency ? currency : null) : { cents };
      }),
    };
  });
}
