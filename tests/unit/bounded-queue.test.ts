import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { LedgerLine } from '../../electron/imports/types.ts';
import { openBoundedQueue } from '../../electron/jobs/bounded-queue.ts';

const batches: LedgerLine[][] = Array.from({ length: 40 }, () => []);

test('lines leave in order, two batches under way at most, and the reading waits for who is slower', async () => {
  const sent: (readonly LedgerLine[])[] = [];
  let underWay = 0;
  const queue = openBoundedQueue((lines: readonly LedgerLine[]) => {
    sent.push(lines);
    expect(++underWay).toBeLessThanOrEqual(2);
  }, new AbortController().signal);
  let given = 0;
  let isEmptied = false;
  const reading = (async () => {
    for (const lines of batches) {
      await queue.give(lines);
      given++;
    }
    await queue.emptied();
    isEmptied = true;
  })();
  while (underWay > 0) {
    await setImmediate();
    expect(isEmptied).toBe(false);
    expect(given - sent.length).toBeLessThanOrEqual(10);
    underWay--;
    queue.taken();
  }
  await reading;
  expect(sent.every((lines, index) => lines === batches[index])).toBe(true);
});

test('cancelled, the reading stops at once and nothing more leaves', async () => {
  const cancel = new AbortController();
  const sent: unknown[] = [];
  const queue = openBoundedQueue((lines: readonly LedgerLine[]) => sent.push(lines), cancel.signal);
  const reading = (async () => {
    for (const lines of batches) await queue.give(lines);
  })();
  cancel.abort();
  queue.taken();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(sent).toHaveLength(2);
});
