import type { BalanceReport, OpeningDifferenceRow } from '../../../shared/contract/balance.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { controlWords, openingWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The openings of the day and state asked for that differ from what was left before them, and what that means. */
export function openingsReport(
  frame: ReportFrame,
  asked: Omit<Inputs['balance']['exportOpenings'], 'format'>,
  differences: readonly OpeningDifferenceRow[],
): Report {
  const { language } = frame;
  const { openingOn, state } = asked;
  const rows = differences
    .filter((row) => row.openingOn === openingOn && row.state === state)
    .map((row) => ({ ...row, expectedCents: row.leftCents, actualCents: row.openingCents }));
  return listReport(frame, {
    list: comparedAmountList,
    words: openingWords,
    rows: arrange(comparedAmountList, rows, asked, valuesOf(openingWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'balance.openings'),
    asked: [{ label: t(language, 'balance.openingOn'), value: { day: openingOn } }],
    notes: [
      t(language, state === 'afterGap' ? 'balance.openingsGap' : 'balance.openingsRepeated', {
        day: formatDay(language, openingOn),
      }),
    ],
  });
}

/** The customers whose columns do not add up to their total. */
export function columnSumsReport(
  frame: ReportFrame,
  asked: Inputs['balance']['exportColumnSums'],
  checks: BalanceReport['checks'],
): Report {
  const { language } = frame;
  const rows = checks.flatMap(({ name, items }) => (name === 'columns' ? items : []));
  return listReport(frame, {
    list: comparedAmountList,
    words: controlWords,
    rows: arrange(comparedAmountList, rows, asked, valuesOf(controlWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'balance.check.columns'),
    sheet: t(language, 'balance.control'),
    asked: [{ label: t(language, 'balance.asOf'), value: { day: asked.asOf } }],
  });
}
