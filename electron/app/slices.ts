import { setImmediate } from 'node:timers/promises';
import type { User } from '../../db/journal/journal.ts';
import type { Db } from '../../db/types.ts';
import { AppError } from '../../shared/errors.ts';
import type { JobHooks } from '../imports/job-hooks.ts';

/** Work done at a stretch on the thread that answers the window: short enough not to be felt. */
const sliceMilliseconds = 30;

export type Slices = { isOver(): boolean; pause(): Promise<void> };

/** An import that is applied or undone in slices, and who follows it. */
export type Slicing = { readonly batchId: number; readonly slices: Slices; readonly hooks: JobHooks };

/** Tells when a stretch of work has lasted long enough; `pause` lets others run, and a cancel come in. */
export function startSlices(signal: AbortSignal | undefined): Slices {
  let since = performance.now();
  return {
    isOver: () => performance.now() - since > sliceMilliseconds,
    /** @throws AppError `cancelled`. */
    async pause() {
      await setImmediate();
      if (signal?.aborted) throw new AppError('cancelled');
      since = performance.now();
    },
  };
}

/** What applying and undoing an import needs beside the batch. */
export type ApplyingContext = { readonly db: Db; readonly now: () => string; readonly user: User };
