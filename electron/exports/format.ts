import type { Report } from '../../shared/domain/reports/report.ts';
import type { Context } from '../app/context.ts';

/** What may be needed to write a file: the threads, and whether the user still waits for it. */
export type ExportJob = {
  readonly context: Pick<Context, 'jobs' | 'platform'>;
  readonly signal: AbortSignal | undefined;
};

/** One way to write a report down; its name is the extension of the files. */
export type ExportFormat = {
  readonly mediaType: string;
  /** @throws AppError `cancelled` */
  readonly write: (report: Report, job: ExportJob) => Promise<Uint8Array<ArrayBuffer>>;
};
