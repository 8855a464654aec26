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

/** What the thread says. What stops it arrives as the error of the thread. */
export type FromCheckThread =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'done'; readonly checks: readonly CheckResult[] };

/** What the thread is given: the copy, and the heads of its journal kept outside (`readHeads`). */
export type CheckTask = { readonly path: string; readonly heads: readonly JournalHead[] };

type Hooks = { readonly signal: AbortSignal; readonly onProgress: (progress: CheckProgress) => void };

/** The program of the thread: its bundle, where this file is in a bundle one folder deep, or its source. */
const thread = import.meta.filename.endsWith('.js') ? '../check/thread.js' : 'thread.ts';
const threadUrl = pathToFileURL(join(import.meta.dirname, thread));

/**
 * Copies the open file to `path`, page by page, while the window answers and others read and write: the copy is the file at
 * one instant. It is flushed as it grows, beside this thread: SQLite flushes the whole at the end on this one, for half a second.
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

/** 1 MB at a stretch, 8 MB from one flush to the next: some milliseconds each. */
const [pagesCopied, pagesFlushed] = [256, 2048];

/** A disk that cannot will say so to SQLite. */
async function flush(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    await file.datasync().finally(() => file.close());
  } catch {
    // Only what SQLite itself meets counts.
  }
}

/** What the thread may take of V8's old generation, as the threads that read files may: a damaged file must not take the machine with it. */
const usualMemoryMb = 2048;

/**
 * Runs every check on the copy of `task` in a thread of its own, then deletes it. The copy, because the firm file stays locked for
 * its one connection; a thread, because a single statement over a large file takes seconds. Cancelling ends once the thread has. It
 * has no deadline: a slow disk is no damage. What stops the thread is no result either, and says nothing of the firm.
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

/** With what SQLite may have left beside it. */
function removeCheckCopy(path: string): void {
  rmSync(path, { force: true, maxRetries: 5 });
  removeLeftovers(path);
}
