import type { BalanceFormat } from '../../../shared/contract/balance.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context, Offered } from '../../app/context.ts';
import type { PdfRequest } from '../../documents/types.ts';
import { workbookType } from '../../exports/workbook-cells.ts';
import { agedBalanceContent, agedBalanceCsv, type BalanceEdition } from './report.ts';
import { agedBalanceWorkbook } from './workbook.ts';

type Job = { readonly context: Pick<Context, 'jobs' | 'platform'>; readonly signal: AbortSignal | undefined };

/** Writes a balance down and hands it to the user under `name`, which gets the extension of `format`. */
export async function offerBalance(
  job: Job,
  edition: BalanceEdition,
  { name, format }: { name: string; format: BalanceFormat },
): Promise<Offered> {
  if (format === 'pdf') return offerPdf(job, { kind: 'agedBalance', content: agedBalanceContent(edition) }, name);
  if (format === 'xlsx') return offerWorkbook(job, await agedBalanceWorkbook(edition), name);
  const content = new TextEncoder().encode(agedBalanceCsv(edition));
  return job.context.platform.offer({ name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content });
}

/** @throws AppError `cancelled` */
export async function offerPdf({ context, signal }: Job, request: PdfRequest, name: string): Promise<Offered> {
  const [pdf] = await context.jobs.renderPdfs([request], { signal });
  if (!pdf) throw new AppError('cancelled');
  return context.platform.offer({ name: `${name}.pdf`, mediaType: 'application/pdf', content: pdf.content });
}

export function offerWorkbook({ context }: Job, content: Uint8Array, name: string): Promise<Offered> {
  return context.platform.offer({ name: `${name}.xlsx`, mediaType: workbookType, content });
}
