import { isZip } from '../../../imports/files/archive.ts';
import { readHead } from '../../../imports/files/read-head.ts';
import { createInProcessJobs } from '../../../jobs/in-process.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { createWorkerJobs, type ThreadLimits } from '../../../jobs/pool.ts';
import { workerUrl } from '../../common/installation.ts';

/**
 * Bytes from which a file is read on a thread: reading it while its lines are written then saves more than starting the
 * thread takes.
 */
const longBytes = 8 * 1024 * 1024;

/**
 * The jobs of the terminal. They run on the calling thread, for which nothing else waits: another would cost a command
 * 0.4 s. Two kinds of files are read on a thread, within `limits`: long ones, and workbooks and archives, which may
 * unpack to far more than their size.
 */
export function createTerminalJobs(limits?: ThreadLimits): Jobs {
  const here = createInProcessJobs();
  const beside = createWorkerJobs(workerUrl, 1, limits);
  const jobsFor = async (path: string) => ((await isBounded(path)) ? here : beside);
  return {
    async readLedger(input, hooks) {
      return (await jobsFor(input.path)).readLedger(input, hooks);
    },
    async readOpenItems(input, hooks) {
      return (await jobsFor(input.path)).readOpenItems(input, hooks);
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
