import type { ReportFormat } from '../../shared/domain/reports/formats.ts';
import type { Report } from '../../shared/domain/reports/report.ts';
import type { Offered } from '../app/context.ts';
import { csv } from './csv.ts';
import type { ExportFormat, ExportJob } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { xlsx } from './xlsx.ts';

export { type ReportFrame, reportFrame } from './frame.ts';
export { conditionParameters, listReport } from './list-report.ts';

/** Every format a report is written in. */
const exportFormats = { pdf, xlsx, csv, html } satisfies Record<ReportFormat, ExportFormat>;

/**
 * Writes a report down and hands it to the user under `name`, which gets the extension of `format`.
 * @throws AppError `cancelled`
 */
export async function offerReport(
  job: ExportJob,
  report: Report,
  { name, format }: { readonly name: string; readonly format: ReportFormat },
): Promise<Offered> {
  const { mediaType, write } = exportFormats[format];
  const content = await write(report, job);
  return job.context.platform.offer({ name: `${name}.${format}`, mediaType, content });
}
