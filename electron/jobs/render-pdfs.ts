import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { PdfRequest } from '../documents/registry.ts';
import type { RenderedPdf } from '../documents/types.ts';
import type { JobHooks } from '../imports/job-hooks.ts';
import { resourcesFolder } from './resources.ts';

/** Renders `requests` in order on this thread. The PDF library is loaded by the first. @throws AppError `cancelled`. */
export async function renderPdfs(requests: readonly PdfRequest[], hooks: JobHooks): Promise<readonly RenderedPdf[]> {
  const { renderPdf } = await import('../documents/render.ts');
  const pdfs: RenderedPdf[] = [];
  for (const request of requests) {
    // Lets a message that cancels come in between two letters.
    await setImmediate();
    if (hooks.signal?.aborted) throw new AppError('cancelled');
    pdfs.push(await renderPdf(request, resourcesFolder));
    hooks.onProgress?.({ phase: 'render', done: pdfs.length, total: requests.length });
  }
  return pdfs;
}
