import { z } from 'zod';
import { columnKeys, type List } from '../domain/lists/columns.ts';
import { type ListFilter, mostFilters, mostSorts } from '../domain/lists/question.ts';
import { page, pageOf, text } from './values.ts';

const bound = z.union([z.string().max(40), z.int()]);

/** How a declared list is sorted and narrowed. */
export function orderOf<Key extends string>(list: List<Key>) {
  const column = z.enum(columnKeys(list));
  return {
    sort: z
      .array(z.object({ by: column, descending: z.boolean().default(false) }))
      .max(mostSorts)
      .default([]),
    where: z
      .array(
        z.object({
          column,
          words: text.optional(),
          from: bound.optional(),
          to: bound.optional(),
          among: z.array(z.string().max(60)).max(60).optional(),
          isEmpty: z.boolean().optional(),
        }),
      )
      .max(mostFilters)
      .default([]),
  };
}

/** Input of a page of a declared list. */
export const listPage = <Key extends string>(list: List<Key>) => ({ ...orderOf(list), ...page });

/** Input of the export of a declared list; `columns`: those written, in their order, all that are shown at first when absent. */
export const listExport = <Key extends string>(list: List<Key>) => ({
  ...orderOf(list),
  columns: z
    .array(z.enum(columnKeys(list)))
    .min(1)
    .optional(),
});

/**
 * Output of a page of a declared list. `count` and `sums` (cents by column of amounts) are those of all pages; there are no sums where the
 * rows are of several currencies.
 */
export const listRows = <Row extends z.ZodType>(row: Row) =>
  pageOf(row).extend({ count: z.int(), sums: z.record(z.string(), z.int()) });

/** The filters of a list written down in an address; none where it is not what the list understands. */
export function readFilters<Key extends string>(list: List<Key>, text: string | null): ListFilter<Key>[] {
  try {
    return orderOf(list).where.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
