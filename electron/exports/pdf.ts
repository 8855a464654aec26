import { AppError } from '../../shared/errors.ts';
import type { ExportFormat } from './format.ts';

/** Pages across the sheet, laid out on a thread by `documents/report`. */
export const pdf: ExportFormat = {
  mediaType: 'application/pdf',
  async write(report, { context, signal }) {
    const [made] = await context.jobs.run('renderPdfs', [{ kind: 'report', content: report }], { signal });
    if (!made) throw new AppError('cancelled');
    return new Uint8Array(made.content);
  },
};
