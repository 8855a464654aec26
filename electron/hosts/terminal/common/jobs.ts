import { isZip } from '../../../imports/files/archive.ts';
import { readHead } from '../../../imports/files/read-head.ts';
import { createInProcessJobs } from '../../../jobs/in-process.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { createWorkerJobs, type ThreadLimits } from '../../../jobs/pool.ts';
import { jobs } from '../../../jobs/registry.ts';
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
  return {
    run: async (name, input, hooks) =>
      (await placeOf(jobs[name].fileOf(input), { here, beside })).run(name, input, hooks),
    runInBatches: async (name, input, hooks) =>
      (await placeOf(jobs[name].fileOf(input), { here, beside })).runInBatches(name, input, hooks),
    close: () => beside.close(),
  };
}

async function placeOf(path: string | null, { here, beside }: { here: Jobs; beside: Jobs }): Promise<Jobs> {
  return path === null || (await isBounded(path)) ? here : beside;
}

/** @throws AppError `file_unreadable` */
async function isBounded(path: string): Promise<boolean> {
  const { bytes, size } = await readHead(path);
  return size < longBytes && !isZip(bytes);
}
