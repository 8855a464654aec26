import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../electron/handlers/router.ts';
import { apply, makeImportContext, stage, undo, year1, year2 } from './import-steps.ts';

for (const [order, paths] of [
  ['in order', [year1, year2]],
  ['the later one first', [year2, year1]],
] as const)
  test(`two years imported ${order} pass every check, at each step and while they are undone`, async () => {
    const context = makeImportContext();
    const { firm } = createRouterClient(router, { context });
    const failing = async () => (await firm.check()).checks.filter((check) => !check.ok);
    const batches: number[] = [];
    for (const path of paths) {
      const { batchId } = await stage(context, path);
      expect(await failing()).toEqual([]);
      await apply(context, batchId);
      expect(await failing()).toEqual([]);
      batches.push(batchId);
    }
    for (const batchId of batches) {
      await undo(context, batchId);
      expect(await failing()).toEqual([]);
    }
    await context.jobs.close();
    context.session.firm?.close();
  });
