import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { JobHooks } from '../imports/job-hooks.ts';
import type { Job } from './job.ts';
import { type BatchHooks, type Jobs, jobsOf } from './jobs.ts';
import { type FromWorker, type JobCall, receivedError, type ToWorker } from './messages.ts';
import { type Batches, type Inputs, type JobName, jobs, type Outputs } from './registry.ts';
import { shareWork } from './share-work.ts';
import { type Silence, watchSilence } from './silence.ts';

type Task = {
  startOn(worker: Worker): void;
  readonly facts: Pick<Job<never, never, unknown>, 'isReading' | 'keepsMemory'>;
  readonly hooks: JobHooks;
  onBatch(batch: Batches[JobName]): unknown;
  /** Once settled, what still arrives for the task is dropped. */
  isSettled: boolean;
  settle(outcome: Outputs[JobName] | Error): void;
};

type Thread = { readonly worker: Worker; task: Task | null; readonly silence: Silence };

/** Per thread. With a larger young generation V8 takes twice the memory for a ledger and gains no time. */
const maxYoungGenerationSizeMb = 16;

/**
 * What a thread may use before it is ended, so that a file made for that, or a fault of ours, does not stop the
 * machine.
 */
export type ThreadLimits = {
  /**
   * Megabytes of V8's old generation. Estimated, not measured: half a million rows of a workbook, the most that is
   * read, should fit, and two threads leave room on 8 GB.
   */
  readonly memoryMb: number;
  /**
   * Milliseconds without a report of progress. Estimated, not measured: the longest silent step is the parsing of a
   * list of 64 MB.
   */
  readonly silentMs: number;
};
const usualLimits: ThreadLimits = { memoryMb: 2048, silentMs: 180_000 };
/** A cancelled job stops within a second; a thread still silent after ten is stuck and is ended. */
const cancelMs = 10_000;

/**
 * A pool of worker threads running `workerUrl` (`worker.ts` from the sources, its bundle when built). Threads start when
 * there is work, do one job at a time, and a dead one fails its job with `internal` and makes room for another; one that takes more than
 * `limits` is ended, and its job fails with `file_unreadable`: `tooHeavy`, `tooSlow`.
 * Written here rather than taken from tinypool: that one neither notices a thread that exits nor can be bundled.
 */
export function createWorkerJobs(workerUrl: URL, size = 2, limits: ThreadLimits = usualLimits): Jobs {
  const threads = new Set<Thread>();
  const queue: Task[] = [];
  let isClosed = false;

  function start(): Thread {
    const resourceLimits = { maxYoungGenerationSizeMb, maxOldGenerationSizeMb: limits.memoryMb };
    const worker = new Worker(workerUrl, { resourceLimits });
    let failure: Error | null = null;
    const silence = watchSilence(limits.silentMs, () => {
      failure = new AppError('file_unreadable', { reason: 'tooSlow' });
      void worker.terminate();
    });
    const thread: Thread = { worker, task: null, silence };
    worker.on('message', (message: FromWorker) => receive(thread, message));
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => {
      silence.end();
      threads.delete(thread);
      if (thread.task) thread.task.settle(isClosed ? new AppError('cancelled') : deathOf(thread.task, failure));
      thread.task = null;
      next();
    });
    threads.add(thread);
    return thread;
  }

  function receive(thread: Thread, message: FromWorker): void {
    const { task } = thread;
    if (!task) return;
    if (message.kind === 'begun') {
      if (!task.isSettled) thread.silence.begin();
    } else if (message.kind === 'progress' || message.kind === 'batch') {
      if (!task.isSettled) void report(thread, task, message);
    } else {
      thread.silence.end();
      thread.task = null;
      thread.worker.unref();
      if (task.facts.keepsMemory) end(thread);
      task.settle(message.kind === 'done' ? message.output : receivedError(message.error));
      next();
    }
  }

  /**
   * Ends a thread that would keep the memory it has taken, so that the next job begins on another.
   */
  function end(thread: Thread): void {
    threads.delete(thread);
    void thread.worker.terminate();
  }

  /**
   * Passes a report on to the listener of the job. What the listener throws fails the job and stops the thread's work.
   */
  async function report(
    thread: Thread,
    task: Task,
    message: Extract<FromWorker, { kind: 'progress' | 'batch' }>,
  ): Promise<void> {
    try {
      if (message.kind === 'progress') {
        thread.silence.begin();
        task.hooks.onProgress?.(message.progress);
      } else {
        // The thread may be waiting for this batch to be written: its silence is not timed meanwhile.
        thread.silence.end();
        await task.onBatch(message.batch);
        if (task.isSettled) return;
        thread.silence.begin();
        thread.worker.postMessage({ kind: 'taken' } satisfies ToWorker);
      }
    } catch (error) {
      cancel(thread);
      task.settle(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function cancel(thread: Thread): void {
    thread.silence.begin(cancelMs);
    thread.worker.postMessage({ kind: 'cancel' } satisfies ToWorker);
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
      task.startOn(thread.worker);
    }
  }

  function runOne<Name extends JobName>(
    name: Name,
    input: Inputs[Name],
    { onBatch, ...hooks }: BatchHooks<Name>,
  ): Promise<Outputs[Name]> {
    if (isClosed || hooks.signal?.aborted) return Promise.reject(new AppError('cancelled'));
    const call: JobCall<Name> = { job: name, input };
    return new Promise((resolve, reject) => {
      const abort = () => {
        const thread = [...threads].find((candidate) => candidate.task === task);
        if (thread) cancel(thread);
        task.settle(new AppError('cancelled'));
      };
      const task: Task = {
        startOn: (worker) => worker.postMessage({ kind: 'run', call } satisfies ToWorker<Name>),
        facts: jobs[name],
        hooks,
        onBatch: (batch: Batches[Name]) => onBatch?.(batch),
        isSettled: false,
        settle(outcome: Outputs[Name] | Error) {
          if (task.isSettled) return;
          task.isSettled = true;
          hooks.signal?.removeEventListener('abort', abort);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      hooks.signal?.addEventListener('abort', abort);
      queue.push(task);
      next();
    });
  }

  return jobsOf(
    (name, input, hooks) => shareWork(name, input, hooks, runOne),
    async () => {
      isClosed = true;
      for (const task of queue) task.settle(new AppError('cancelled'));
      await Promise.all([...threads].map((thread) => thread.worker.terminate()));
    },
  );
}

/** The failure of a job whose thread died: `internal`, unless what it read asked for too much. */
function deathOf({ facts: { isReading } }: Task, cause: Error | null): AppError {
  if (isReading && cause instanceof AppError) return cause;
  const isOutOfMemory = cause !== null && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isReading && isOutOfMemory) return new AppError('file_unreadable', { reason: 'tooHeavy', cause });
  return new AppError('internal', { reason: 'worker', cause });
}
