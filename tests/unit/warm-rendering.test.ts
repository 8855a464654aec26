import { expect, test } from 'vitest';
import { createWorkerJobs } from '../../electron/jobs/pool.ts';
import { sampleLetter } from '../letter-samples.ts';
import { readPdf } from '../read-pdf.ts';

test('a thread made ready renders letters as any other does', async () => {
  const jobs = createWorkerJobs(new URL('../../electron/jobs/worker.ts', import.meta.url));
  try {
    expect(await jobs.run('warmRendering', null, {})).toBeNull();
    const [pdf] = await jobs.run('renderPdfs', [sampleLetter()], {});
    expect((await readPdf(pdf?.content ?? new Uint8Array())).text).toContain('Atelier Mercier');
  } finally {
    await jobs.close();
  }
});
