import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { JobHooks } from '../imports/job-hooks.ts';

/** Longest work without a pause on the thread that answers the window: short enough not to be felt. */
const sliceMilliseconds = 30;

export type Slices = { isOver(): boolean; pause(): Promise<void> };

/** An import being applied or undone in slices, with its progress and cancellation. */
export type Slicing = { readonly batchId: number; readonly slices: Slices; readonly hooks: JobHooks };

/** `isOver` tells when work should pause; `pause` lets other work run, and a cancellation arrive. */
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
