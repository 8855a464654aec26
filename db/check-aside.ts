import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import type { CheckProgress } from './check.ts';
import type { CheckResult } from './check-result.ts';

/** What the thread says. What stops it arrives as the error of the thread. */
export type FromCheckThread =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'done'; readonly checks: readonly CheckResult[] };

type Hooks = { readonly signal: AbortSignal; readonly onProgress: (progress: CheckProgress) => void };

/** The program of the thread: one folder deep in the bundles, chunks included, as `db` is in the sources. */
const extension = import.meta.filename.endsWith('.js') ? 'js' : 'ts';
const threadUrl = pathToFileURL(join(import.meta.dirname, `../db/check-thread.${extension}`));

/**
 * Copies the open file to `path`, page by page, while the window answers and others read and write: the copy is the file at
 * one instant. @throws AppError `cancelled`
 */
export async function copyForCheck(connection: Database.Database, path: string, signal: AbortSignal): Promise<void> {
  removeCheckCopy(path);
  try {
    await connection.backup(path, {
      progress() {
        if (signal.aborted) throw new AppError('cancelled');
        return pagesAtOnce;
      },
    });
  } catch (error) {
    removeCheckCopy(path);
    throw error;
  }
}

/** 4 MB: some milliseconds. */
const pagesAtOnce = 1000;

/**
 * Runs every check on the copy at `path` in a thread of its own, then deletes it. The copy, because the firm file stays locked for
 * its one connection; a thread, because a single statement over a large file takes seconds. Cancelling ends once the thread has.
 * @throws AppError `cancelled`
 */
export async function checkCopy(path: string, { signal, onProgress }: Hooks): Promise<readonly CheckResult[]> {
  const worker = new Worker(threadUrl, { workerData: path });
  const stop = () => void worker.terminate();
  try {
    return await new Promise((resolve, reject) => {
      let outcome: readonly CheckResult[] | Error = new AppError('cancelled');
      worker.on('message', (message: FromCheckThread) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else outcome = message.checks;
      });
      worker.on('error', (error: Error) => {
        outcome = error;
      });
      worker.on('exit', () => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });
  } finally {
    signal.removeEventListener('abort', stop);
    removeCheckCopy(path);
  }
}

/** With what SQLite may have left beside it. */
function removeCheckCopy(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true, maxRetries: 5 });
}
