import { listCompared } from '../../../db/queries/balance/compared-ledger.ts';
import { listControlLines } from '../../../db/queries/balance/control-lines.ts';
import type { Reader } from '../../../db/types.ts';
import type { ControlLine } from '../../../shared/contract/balance-control.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import type { Report, ReportCell, ReportRow } from '../../../shared/domain/reports/report.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { controlWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { controlLineWords } from '../../../shared/i18n/lists/control-line-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The control with the accounts as it is listed, under each customer the refused lines that are a cause of its difference. */
export function comparedReport(
  reader: Reader,
  frame: ReportFrame,
  { asked, knownAt }: { readonly asked: Inputs['balance']['exportCompared']; readonly knownAt: string | null },
): Report {
  const { language } = frame;
  const { asOf } = asked;
  const { rows } = listCompared(reader, { ...asked, knownAt, limit: null });
  const question = { of: 'refused' as const, asOf };
  const refused = listControlLines(reader, { question, knownAt, limit: null }).rows;
  const linesOf = Map.groupBy(refused, ({ countedWith }) => countedWith);
  const report = listReport(frame, {
    list: comparedAmountList,
    words: controlWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'balance.controlTitle', { date: formatDay(language, asOf) }),
    sheet: t(language, 'balance.control'),
    asked: [{ label: t(language, 'balance.asOf'), value: { day: asOf } }],
  });
  const shown = rows.map(({ customer }) => linesOf.get(customer) ?? []);
  return shown.every((lines) => lines.length === 0) ? report : withLines(report, shown, language);
}

/** The report with two columns more, and after each row its lines. */
function withLines(report: Report, linesOfRow: readonly (readonly ControlLine[])[], language: Language): Report {
  const added = sumCents(linesOfRow.flat().map(({ cents }) => cents ?? 0));
  return {
    ...report,
    columns: [
      ...report.columns,
      { heading: t(language, 'balance.refusedTitle'), kind: 'text' },
      { heading: t(language, 'imports.refusedAmount'), kind: 'amount' },
    ],
    rows: report.rows.flatMap((row, place) => [
      followedBy(row, [null, null]),
      ...(linesOfRow[place] ?? []).map((line) => ({ ...partOf(row, line, language), isPart: true })),
    ]),
    totals: report.totals.map((row) => followedBy(row, [null, { cents: added }])),
  };
}

const followedBy = (row: ReportRow, cells: readonly ReportCell[]): ReportRow => ({
  ...row,
  cells: [...row.cells, ...cells],
});

/** A line under the customer of `row`, whose amounts are said once. */
function partOf(row: ReportRow, line: ControlLine, language: Language): ReportRow {
  const subject = row.cells.map((cell) => (typeof cell === 'string' ? cell : null));
  const from = controlLineWords.file.text?.(line, language) ?? '';
  return followedBy({ cells: subject }, [from, line.cents === null ? null : { cents: line.cents }]);
}
