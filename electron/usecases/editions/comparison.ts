import type { ComparedRow, EditionComparison } from '../../../shared/contract/editions.ts';
import {
  type ComparisonLine,
  comparedColumns,
  comparisonLines,
  comparisonTotals,
} from '../../../shared/domain/balance/comparison-lines.ts';
import type { ListQuestion } from '../../../shared/domain/listing/question.ts';
import { comparisonList } from '../../../shared/domain/lists/edition-row-list.ts';
import type { Report, ReportCell, ReportColumn, ReportRow } from '../../../shared/domain/reports/report.ts';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { differingSentence, movementCounts, sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { comparisonWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { conditionParameters, orderParameter, type ReportFrame } from '../../exports/index.ts';

/** A whole comparison of two editions, from which a report is made. */
type WrittenComparison = EditionComparison &
  ReportFrame & {
    readonly rows: readonly ComparedRow[];
    readonly question: ListQuestion;
    /** Those written beside the line of each edition; without them, all that hold an amount. */
    readonly shown?: readonly string[] | undefined;
  };

/** The report of a comparison: three lines for each customer and total, for the two editions and the change. */
export function comparisonReport(comparison: WrittenComparison): Report {
  const { language, before, after, rows, question } = comparison;
  const columns = comparedColumns(comparison);
  const { shown = ['name', ...columns, 'total', 'remark'] } = comparison;
  const listed = { list: comparisonList(comparison.columns), words: comparisonWords(comparison.columns), question };
  const keys = writtenKeys(shown);
  return {
    language,
    firmName: comparison.firmName,
    printedOn: comparison.printedOn,
    title: t(language, 'editions.compareTitle', { before: String(before.number), after: String(after.number) }),
    sheet: t(language, 'editions.compareSheet'),
    parameters: [
      ...[before, after].map(({ number, asOf, sha256 }) => ({
        label: t(language, 'editions.compared', { number: String(number), date: formatDay(language, asOf) }),
        value: sha256,
      })),
      ...conditionParameters(language, listed),
      ...orderParameter(language, listed),
    ],
    columns: keys.map((key) => columnOf(comparison, key)),
    rows: comparisonLines(columns, rows).map((line) => toRow(comparison, { columns, keys, line })),
    totals: comparisonTotals(columns, comparison).map((line) => toRow(comparison, { columns, keys, line })),
    notes: [
      ...movementCounts(language, comparison),
      ...comparison.differing.map((setting) => differingSentence(language, comparison, setting)),
    ],
  };
}

/** A name is shown with its code beside it; which edition a line is of, and its currency, stand after them. */
function writtenKeys(shown: readonly string[]): string[] {
  const named = shown.flatMap((key) => (key === 'name' && !shown.includes('code') ? ['code', 'name'] : [key]));
  const place = named.findIndex((key) => key !== 'code' && key !== 'name');
  return named.toSpliced(place === -1 ? named.length : place, 0, 'currency', 'side');
}

function columnOf({ language, currencies }: WrittenComparison, key: string): ReportColumn {
  switch (key) {
    case 'code':
      return { heading: t(language, 'balance.customerCode'), kind: 'code' };
    case 'name':
      return { heading: t(language, 'balance.customer'), kind: 'text' };
    case 'currency':
      return { heading: t(language, 'common.currency'), kind: 'code', isOnlyInSheets: currencies.length < 2 };
    case 'side':
      return { heading: t(language, 'editions.edition'), kind: 'part' };
    case 'remark':
      return { heading: t(language, 'editions.remark'), kind: 'note' };
    case 'total':
      return { heading: t(language, 'balance.total'), kind: 'amount' };
    default:
      return { heading: balanceColumnLabel(language, key), kind: 'amount' };
  }
}

type WrittenLine = {
  readonly columns: readonly string[];
  readonly keys: readonly string[];
  readonly line: ComparisonLine;
};

function toRow(comparison: WrittenComparison, { columns, keys, line }: WrittenLine): ReportRow {
  const { language } = comparison;
  const texts: Readonly<Record<string, string>> = {
    code: line.customer?.code ?? '',
    name: line.customer?.name ?? t(language, 'balance.totalOf', { currency: line.currency }),
    currency: line.currency,
    side: sideLabel(language, comparison, line),
    remark: line.remark,
  };
  const amountOf = (key: string): ReportCell => {
    const cents = line.amounts[key === 'total' ? columns.length : columns.indexOf(key)] ?? null;
    return cents === null ? null : { cents };
  };
  return {
    cells: keys.map((key) => texts[key] ?? amountOf(key)),
    isStrong: line.side === 'difference',
    isPart: line.side !== 'before',
  };
}
