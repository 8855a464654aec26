import { statSync } from 'node:fs';
import { workerUrl } from '../hosts/installation.ts';
import { createInProcessJobs } from '../worker/in-process.ts';
import type { Jobs } from '../worker/jobs.ts';
import { createWorkerJobs } from '../worker/pool.ts';

/** From this size on, reading a ledger while its lines are written takes less time than a thread takes to start. */
const longBytes = 8 * 1024 * 1024;

/** Work on the calling thread, which nothing else waits for, but for the reading of long ledgers. */
export function createTerminalJobs(): Jobs {
  const here = createInProcessJobs();
  const beside = createWorkerJobs(workerUrl, 1);
  return {
    ...here,
    readLedger(input, hooks) {
      const size = statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
      return (size < longBytes ? here : beside).readLedger(input, hooks);
    },
    close: () => beside.close(),
  };
}
