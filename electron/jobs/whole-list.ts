import { setImmediate } from 'node:timers/promises';
import type { JobHooks } from '../imports/job-hooks.ts';
import type { ReadOpenItems, ReadOpenItemsInput } from '../imports/kinds/open-items/types.ts';
import type { Jobs } from './jobs.ts';
import type { ListRows } from './list-rows.ts';

/** Reads a list of receivables with the rows it gives in batches; null for an accounting file. @throws AppError of the reader, `cancelled` */
export async function readWholeList(
  jobs: Jobs,
  input: ReadOpenItemsInput,
  hooks: JobHooks,
): Promise<ReadOpenItems | null> {
  const items: ListRows['items'][number][] = [];
  const dueDates: ListRows['dueDates'][number][] = [];
  const onBatch = (rows: ListRows) => {
    items.push(...rows.items);
    dueDates.push(...rows.dueDates);
    // Lets other work have its turn between two batches.
    return setImmediate();
  };
  const list = await jobs.runInBatches('readOpenItems', input, { ...hooks, onBatch });
  return list && { ...list, items, dueDates };
}
