import { expect, test } from 'vitest';
import { noUse, onCopy, stopLongWork } from '../../../electron/app/firm-use.ts';
import { AppError } from '../../../shared/errors.ts';

/** Long work that ends only when it is stopped, and then says so. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled')));
  });
}

test('who closes a firm stops the long work under way and what waits for its turn behind it', async () => {
  const firm = { use: noUse() };
  const { signal } = new AbortController();
  const checks = Promise.allSettled([1, 2, 3].map(() => onCopy(firm, signal, untilStopped)));
  await stopLongWork(firm);
  const outcomes = await checks;
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
