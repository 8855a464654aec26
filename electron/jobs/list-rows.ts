import type { ReadOpenItems } from '../imports/kinds/open-items/types.ts';

/** The parts of a list that are nearly as long as it has rows, hence sent in batches; the rest of it is small. */
export type ListRows = Pick<ReadOpenItems, 'items' | 'dueDates'>;

/** Rows sent at once: a hundred thousand in one message kept the window waiting for a fifth of a second. */
const batchSize = 2_000;

/** The rows of a list in batches, in order. */
export function* rowBatches({ items, dueDates }: ListRows): Generator<ListRows, void, void> {
  const longest = Math.max(items.length, dueDates.length);
  for (let start = 0; start < longest; start += batchSize) {
    const end = start + batchSize;
    yield { items: items.slice(start, end), dueDates: dueDates.slice(start, end) };
  }
}
