import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { apply, makeImportContext, stage, undo, year1, year2 } from '../set-up/import-steps.ts';

for (const [order, paths] of [
  ['in order', [year1, year2]],
  ['the later one first', [year2, year1]],
] as const)
  test(`two years imported ${order} pass every check, at each step and while they are undone`, async () => {
    const context = makeImportContext();
    const { firm } = context.session;
    const failing = () => firm && checkFirm(firm.db).filter((check) => !check.ok);
    const batches: number[] = [];
    for (const path of paths) {
      const { batchId } = await stage(context, path);
      expect(failing()).toEqual([]);
      await apply(context, batchId);
      expect(failing()).toEqual([]);
      batches.push(batchId);
    }
    for (const batchId of batches) {
      await undo(context, batchId);
      expect(failing()).toEqual([]);
    }
    await context.jobs.close();
    firm?.close();
  });
