import { closeSync, openSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { AppError } from '../../shared/errors.ts';
import { removeLeftovers } from '../file/leftover.ts';
import type { CheckProgress } from './check.ts';
import type { CheckResult } from './result.ts';

/** Messages from the thread. A failure arrives as the thread's `error` event instead. */
export type FromCheckThread =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'done'; readonly checks: readonly CheckResult[] };

/** The thread's task: the path of the copy, and the heads of its journal that are kept outside the file (`readHeads`). */
export type CheckTask = { readonly path: string; readonly heads: readonly JournalHead[] };

type Hooks = { readonly signal: AbortSignal; readonly onProgress: (progress: CheckProgress) => void };

/** The thread's program: its own bundle when this file runs from a bundle (one folder deep), else its source. */
const thread = import.meta.filename.endsWith('.js') ? '../check/thread.js' : 'thread.ts';
const threadUrl = pathToFileURL(join(import.meta.dirname, thread));

/**
 * Copies the open file to `path`, a few pages at a time, so that the window answers and commands run meanwhile; the copy is the file
 * at one instant. It is flushed asynchronously as it grows: SQLite's own flush at the end would block this thread for half a second.
 * @throws AppError `cancelled`
 */
export async function copyForCheck(connection: Database.Database, path: string, signal: AbortSignal): Promise<void> {
  removeCheckCopy(path);
  closeSync(openSync(path, 'wx', 0o600));
  let flushing: Promise<void> | null = null;
  let unflushedPages = 0;
  try {
    await connection.backup(path, {
      progress() {
        if (signal.aborted) throw new AppError('cancelled');
        if (flushing) return 0;
        if (unflushedPages >= pagesFlushed) {
          unflushedPages = 0;
          flushing = flush(path).finally(() => {
            flushing = null;
          });
          return 0;
        }
        unflushedPages += pagesCopied;
        return pagesCopied;
      },
    });
  } catch (error) {
    await flushing;
    removeCheckCopy(path);
    throw error;
  }
}

/** Copies 1 MB at a time and flushes every 8 MB: some milliseconds each. */
const [pagesCopied, pagesFlushed] = [256, 2048];

/** Asks the system to write the copy to the disk. A failure is ignored: SQLite meets it too and reports it. */
async function flush(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    await file.datasync().finally(() => file.close());
  } catch {
    // SQLite's own writes and flush report the failure.
  }
}

/** Memory limit (MB of V8's old generation), the same as for threads that read files: a damaged file must not exhaust the machine. */
const usualMemoryMb = 2048;

/**
 * Runs every check on the copy of `task` in a thread, then deletes the copy. A copy is needed because the firm's file is locked by its one
 * connection, a thread because one statement over a large file takes seconds. When cancelled, it waits until the thread has ended. There
 * is no deadline, since a slow disk is no damage; a failure of the thread is thrown, since it proves nothing about the firm.
 * @throws AppError `cancelled`; `internal` / `checkTooHeavy`
 */
export async function checkCopy(
  task: CheckTask,
  { signal, onProgress }: Hooks,
  memoryMb = usualMemoryMb,
): Promise<readonly CheckResult[]> {
  const worker = new Worker(threadUrl, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const stop = () => void worker.terminate();
  try {
    return await new Promise((resolve, reject) => {
      let outcome: readonly CheckResult[] | Error = new AppError('cancelled');
      worker.on('message', (message: FromCheckThread) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else outcome = message.checks;
      });
      worker.on('error', (error: Error) => {
        outcome = isOutOfMemory(error) ? new AppError('internal', { reason: 'checkTooHeavy', cause: error }) : error;
      });
      worker.on('exit', () => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });
  } finally {
    signal.removeEventListener('abort', stop);
    removeCheckCopy(task.path);
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Removes the copy, and the journal SQLite may have left beside it. */
function removeCheckCopy(path: string): void {
  rmSync(path, { force: true, maxRetries: 5 });
  removeLeftovers(path);
}
