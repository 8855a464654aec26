import { isZip } from '../../../imports/files/archive.ts';
import { readHead } from '../../../imports/files/read-head.ts';
import { createInProcessJobs } from '../../../jobs/in-process.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { createWorkerJobs, type ThreadLimits } from '../../../jobs/pool.ts';
import { workerUrl } from '../../common/installation.ts';

/** From this size on, reading a ledger while its lines are written takes less time than a thread takes to start. */
const longBytes = 8 * 1024 * 1024;

/**
 * Work on the calling thread, which nothing else waits for, but for the reading of files that are long, or that say less than they
 * hold: a workbook or an archive of some kilobytes may unfold without end. These are read on a thread, within `limits`. What a short
 * text takes is bounded by its size, and a thread would cost a command 0.4 s.
 */
export function createTerminalJobs(limits?: ThreadLimits): Jobs {
  const here = createInProcessJobs();
  const beside = createWorkerJobs(workerUrl, 1, limits);
  const jobsFor = async (path: string) => ((await isBounded(path)) ? here : beside);
  return {
    async readLedger(input, hooks) {
      return (await jobsFor(input.path)).readLedger(input, hooks);
    },
    async readTable(input, hooks) {
      return (await jobsFor(input.path)).readTable(input, hooks);
    },
    async readCustomers(input, hooks) {
      const { source } = input;
      return ('path' in source ? await jobsFor(source.path) : here).readCustomers(input, hooks);
    },
    renderPdfs: here.renderPdfs,
    close: () => beside.close(),
  };
}

/** @throws AppError `file_unreadable` */
async function isBounded(path: string): Promise<boolean> {
  const { bytes, size } = await readHead(path);
  return size < longBytes && !isZip(bytes);
}
