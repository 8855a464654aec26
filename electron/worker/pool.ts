import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { LedgerLine } from '../imports/types.ts';
import type { RenderedPdf } from '../letters/types.ts';
import type { JobHooks, Jobs } from './jobs.ts';
import { type FromWorker, type JobCall, type JobResult, receivedError, type ToWorker } from './messages.ts';
import type { TableRows } from './table-rows.ts';

type Hooks = JobHooks & {
  readonly onLines?: ((lines: readonly LedgerLine[]) => unknown) | undefined;
  readonly onRows?: ((rows: TableRows) => unknown) | undefined;
};

type Task = {
  readonly call: JobCall;
  readonly hooks: Hooks;
  /** Once settled, what still arrives for the task is dropped. */
  isSettled: boolean;
  readonly settle: (outcome: JobResult | Error) => void;
};

type Thread = { readonly worker: Worker; task: Task | null };

/** Letters given to a thread at once: enough to keep it busy, few enough for both to end together. */
const chunkSize = 20;

/** Of each thread: V8 takes twice the memory for a ledger where it may let more garbage pile up, and gains no time. */
const maxYoungGenerationSizeMb = 16;

/**
 * A pool of worker threads running `workerUrl` (`worker.ts` from the sources, its bundle when built). Threads start when
 * there is work, do one job at a time, and a dead one fails its job with `internal` and makes room for another.
 * Written here rather than taken from tinypool: that one neither notices a thread that exits nor can be bundled.
 */
export function createWorkerJobs(workerUrl: URL, size = 2): Jobs {
  const threads = new Set<Thread>();
  const queue: Task[] = [];
  let isClosed = false;

  function start(): Thread {
    const worker = new Worker(workerUrl, { resourceLimits: { maxYoungGenerationSizeMb } });
    const thread: Thread = { worker, task: null };
    let failure: Error | null = null;
    worker.on('message', (message: FromWorker) => receive(thread, message));
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => {
      threads.delete(thread);
      const reason = isClosed
        ? new AppError('cancelled')
        : new AppError('internal', { reason: 'worker', cause: failure });
      thread.task?.settle(reason);
      thread.task = null;
      next();
    });
    threads.add(thread);
    return thread;
  }

  function receive(thread: Thread, message: FromWorker): void {
    const { task } = thread;
    if (!task) return;
    if (message.kind === 'progress' || message.kind === 'lines' || message.kind === 'rows') {
      if (!task.isSettled) void report(thread, task, message);
    } else {
      thread.task = null;
      thread.worker.unref();
      if (task.call.job === 'readLedger') end(thread);
      task.settle(message.kind === 'done' ? message.result : receivedError(message.error));
      next();
    }
  }

  /** A thread keeps what memory it has taken, a hundred megabytes for a ledger: the next job begins on another. */
  function end(thread: Thread): void {
    threads.delete(thread);
    void thread.worker.terminate();
  }

  /** What the listener throws fails the job and stops the thread's work. */
  async function report(
    thread: Thread,
    task: Task,
    message: Extract<FromWorker, { kind: 'progress' | 'lines' | 'rows' }>,
  ): Promise<void> {
    try {
      if (message.kind === 'progress') task.hooks.onProgress?.(message.progress);
      else {
        await (message.kind === 'lines' ? task.hooks.onLines?.(message.lines) : task.hooks.onRows?.(message.rows));
        if (!task.isSettled) thread.worker.postMessage({ kind: 'taken' } satisfies ToWorker);
      }
    } catch (error) {
      thread.worker.postMessage({ kind: 'cancel' } satisfies ToWorker);
      task.settle(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function next(): void {
    if (isClosed) return;
    while (queue.length > 0) {
      const idle = [...threads].find((thread) => !thread.task);
      if (!idle && threads.size >= size) return;
      const task = queue.shift();
      if (!task || task.isSettled) continue;
      const thread = idle ?? start();
      thread.task = task;
      thread.worker.ref();
      thread.worker.postMessage({ kind: 'run', call: task.call } satisfies ToWorker);
    }
  }

  function run(call: JobCall, hooks: Hooks): Promise<JobResult> {
    if (isClosed || hooks.signal?.aborted) return Promise.reject(new AppError('cancelled'));
    return new Promise((resolve, reject) => {
      const cancel = () => {
        const thread = [...threads].find((candidate) => candidate.task === task);
        thread?.worker.postMessage({ kind: 'cancel' } satisfies ToWorker);
        task.settle(new AppError('cancelled'));
      };
      const task: Task = {
        call,
        hooks,
        isSettled: false,
        settle(outcome) {
          if (task.isSettled) return;
          task.isSettled = true;
          hooks.signal?.removeEventListener('abort', cancel);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      hooks.signal?.addEventListener('abort', cancel);
      queue.push(task);
      next();
    });
  }

  return {
    async readLedger(input, hooks) {
      const result = await run({ job: 'readLedger', input }, hooks);
      if (!('ledger' in result)) throw new Error('a reading gave no ledger');
      return result.ledger;
    },
    async readTable(input, hooks) {
      const items: TableRows['items'][number][] = [];
      const dueDates: TableRows['dueDates'][number][] = [];
      const onRows = (rows: TableRows) => {
        items.push(...rows.items);
        dueDates.push(...rows.dueDates);
        // Lets others have their turn between two batches.
        return setImmediate();
      };
      const result = await run({ job: 'readTable', input }, { ...hooks, onRows });
      if (!('table' in result)) throw new Error('a reading gave no table');
      return result.table && { ...result.table, items, dueDates };
    },
    async readCustomers(input, hooks) {
      const result = await run({ job: 'readCustomers', input }, hooks);
      if (!('customers' in result)) throw new Error('a reading gave no customers');
      return result.customers;
    },
    async renderPdfs(requests, hooks) {
      const failed = new AbortController();
      const signal = hooks.signal ? AbortSignal.any([hooks.signal, failed.signal]) : failed.signal;
      const done: number[] = [];
      const chunks = Array.from({ length: Math.ceil(requests.length / chunkSize) }, async (_, index) => {
        const part = requests.slice(index * chunkSize, (index + 1) * chunkSize);
        const onProgress = (progress: { phase: string; done: number }) => {
          done[index] = progress.done;
          const sum = done.reduce((total, count) => total + count, 0);
          hooks.onProgress?.({ phase: progress.phase, done: sum, total: requests.length });
        };
        const result = await run({ job: 'renderPdfs', requests: part }, { signal, onProgress });
        return 'pdfs' in result ? result.pdfs : [];
      });
      try {
        return (await Promise.all(chunks)).flat() satisfies RenderedPdf[];
      } catch (error) {
        failed.abort();
        throw error;
      }
    },
    async close() {
      isClosed = true;
      for (const task of queue) task.settle(new AppError('cancelled'));
      await Promise.all([...threads].map((thread) => thread.worker.terminate()));
    },
  };
}
