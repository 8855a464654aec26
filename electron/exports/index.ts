export { chosenRows } from './chosen-rows.ts';

import type { ReportFormat } from '../../shared/domain/reports/formats.ts';
import type { Report } from '../../shared/domain/reports/report.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';
import type { Offered } from '../app/context.ts';
import { csv } from './csv.ts';
import type { ExportFormat, ExportJob } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { xlsx } from './xlsx.ts';

export { type ReportFrame, reportFrame } from './frame.ts';
export { historyReport, wholeHistory } from './history-report.ts';
export { conditionParameters, listReport, orderParameter } from './list-report.ts';

/** Every format a report is written in. */
const exportFormats = { pdf, xlsx, csv, html } satisfies Record<ReportFormat, ExportFormat>;

/** How a report is wanted, as `exportOf` takes it. */
type Wanted = { readonly format: ReportFormat; readonly isToView: boolean };

/**
 * Writes a report down and hands it to the user under `name`, which gets the extension of its format, or shows it where it is only to be
 * looked at. @throws AppError `cancelled`
 */
export async function offerReport(
  { input: { format, isToView }, ...job }: ExportJob & { readonly input: Wanted },
  report: Report,
  name: string,
): Promise<Offered> {
  const { mediaType, write } = exportFormats[format];
  const { platform } = job.context;
  const file = { name: `${name}.${format}`, mediaType, content: await write(sayingNone(report), job) };
  return isToView ? { kind: 'url', ...platform.publish(file), title: titleOf(report) } : platform.offer(file);
}

/** A report without rows says so in words, under what it was asked with: a heading alone reads as a page that went missing. */
function sayingNone(report: Report): Report {
  const { language, rows, parameters, notes } = report;
  if (rows.length > 0) return report;
  return { ...report, notes: [t(language, parameters.length === 0 ? 'lists.noRows' : 'lists.noRowsAsked'), ...notes] };
}

/** What a report is, in words, with the day it is of: the one asked for, else that of its printing. */
function titleOf({ language, title, parameters, printedOn }: Report): string {
  const asked = parameters.flatMap(({ value }) =>
    typeof value === 'object' && value && 'day' in value ? [value] : [],
  );
  const date = formatDay(language, asked[0]?.day ?? printedOn);
  return title.includes(date) ? title : t(language, 'lists.titleAt', { title, date });
}
