import type { JobHooks } from '../imports/job-hooks.ts';

type Progress = Parameters<NonNullable<JobHooks['onProgress']>>[0];

/**
 * Runs `work`, yields the progress it reports and returns its result, as a use case with an event iterator does. The work stops when the
 * reader stops reading or `signal` is aborted.
 */
export async function* withProgress<Result>(
  signal: AbortSignal | undefined,
  work: (hooks: { signal: AbortSignal; onProgress(progress: Progress): void }) => Promise<Result>,
): AsyncGenerator<Progress, Result, void> {
  const abandoned = new AbortController();
  const reports: Progress[] = [];
  let wake = () => {};
  let isOver = false;
  const result = work({
    signal: signal ? AbortSignal.any([signal, abandoned.signal]) : abandoned.signal,
    onProgress(progress) {
      reports.push(progress);
      wake();
    },
  }).finally(() => {
    isOver = true;
    wake();
  });
  // A failure is thrown to the reader below; when the reader has left, it must not count as unhandled.
  result.catch(() => {});
  try {
    while (!isOver || reports.length > 0) {
      const report = reports.shift();
      if (report) yield report;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    return await result;
  } finally {
    abandoned.abort();
  }
}
