import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';

/** Work done at a stretch on the thread that answers the window: short enough not to be felt. */
const sliceMilliseconds = 30;

export type Slices = { isOver(): boolean; pause(): Promise<void> };

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
