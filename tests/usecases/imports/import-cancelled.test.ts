import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeImportContext, rowsOf, stage, year1, year2 } from '../set-up/import-steps.ts';
import { importedTables } from '../set-up/reopened-firm.ts';

const useCases = {
  stage: (context: TestContext, source: ImportSource) => call(importsHandlers.stage, { source }, { context }),
  load: (context: TestContext, source: ImportSource) => call(importsHandlers.load, { source }, { context }),
};

test.each(['stage', 'load'] as const)('cancelled at any step of its progress, %s leaves nothing', async (useCase) => {
  const context = makeImportContext();
  await importFile(context, year1);
  const dumpAll = () => importedTables.map((table) => rowsOf(context, `select * from ${table} order by id`));
  const before = dumpAll();
  let steps = 0;
  for (let isOver = false; !isOver; ) {
    const progress = await useCases[useCase](context, { fileToken: context.choose(year2, 'fec.txt') });
    for (let step = 0; step <= steps && !isOver; step++) isOver = (await progress.next()).done === true;
    steps++;
    if (isOver) break;
    await progress.return(undefined);
    await expect.poll(dumpAll).toEqual(before);
  }
  expect(steps).toBeGreaterThan(3);
  expect(await stage(context, year2)).toMatchObject({ control: { differenceCents: 0 } });
});
