import type { ComparedRow, EditionComparison } from '../../../shared/contract/editions.ts';
import {
  type ComparisonLine,
  comparedColumns,
  comparisonLines,
  comparisonTotals,
} from '../../../shared/domain/balance/comparison-lines.ts';
import type { Report, ReportColumn, ReportRow } from '../../../shared/domain/reports/report.ts';
import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import { differingSentence, movementCounts, sideLabel } from '../../../shared/i18n/comparison-labels.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { ReportFrame } from '../../exports/index.ts';

/** A whole comparison of two editions, from which a report is made. */
type WrittenComparison = EditionComparison & ReportFrame & { readonly rows: readonly ComparedRow[] };

/** The report of a comparison: three lines for each customer and total, for the two editions and the change. */
export function comparisonReport(comparison: WrittenComparison): Report {
  const { language, before, after, rows, currencies } = comparison;
  const columns = comparedColumns(comparison);
  const amount = (heading: string): ReportColumn => ({ heading, kind: 'amount' });
  return {
    language,
    firmName: comparison.firmName,
    printedOn: comparison.printedOn,
    title: t(language, 'editions.compareTitle', { before: String(before.number), after: String(after.number) }),
    sheet: t(language, 'editions.compareSheet'),
    parameters: [before, after].map(({ number, asOf, sha256 }) => ({
      label: t(language, 'editions.compared', { number: String(number), date: formatDay(language, asOf) }),
      value: sha256,
    })),
    columns: [
      { heading: t(language, 'balance.customerCode'), kind: 'code' },
      { heading: t(language, 'balance.customer'), kind: 'text' },
      { heading: t(language, 'common.currency'), kind: 'code', isOnlyInSheets: currencies.length < 2 },
      { heading: t(language, 'editions.edition'), kind: 'part' },
      ...columns.map((name) => amount(balanceColumnLabel(language, name))),
      amount(t(language, 'balance.total')),
      { heading: t(language, 'editions.remark'), kind: 'note' },
    ],
    rows: comparisonLines(columns, rows).map((line) => toRow(comparison, line)),
    totals: comparisonTotals(columns, comparison).map((line) => toRow(comparison, line)),
    notes: [
      ...movementCounts(language, comparison),
      ...comparison.differing.map((setting) => differingSentence(language, comparison, setting)),
    ],
  };
}

function toRow(comparison: WrittenComparison, line: ComparisonLine): ReportRow {
  const { language } = comparison;
  return {
    cells: [
      line.customer?.code ?? '',
      line.customer?.name ?? t(language, 'balance.totalOf', { currency: line.currency }),
      line.currency,
      sideLabel(language, comparison, line),
      ...line.amounts.map((cents) => (cents === null ? null : { cents })),
      line.remark,
    ],
    isStrong: line.side === 'difference',
    isPart: line.side !== 'before',
  };
}
