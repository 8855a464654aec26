import { z } from 'zod';
import { columnKeys, type List } from '../../domain/listing/columns.ts';
import { canBeMet, type ListFilter, mostFilters, mostSorts, mostWordsLength } from '../../domain/listing/question.ts';
import { page, pageOf, text } from './values.ts';

const bound = z.union([z.string().max(40), z.int()]);

const condition = {
  words: text.max(mostWordsLength).optional(),
  from: bound.optional(),
  to: bound.optional(),
  among: z.array(z.string().max(60)).max(60).optional(),
  isEmpty: z.boolean().optional(),
};

/** A condition on a column of a declared list, of the kind its values are. */
function filterOf<Key extends string>(list: List<Key>) {
  return z
    .object({ column: z.enum(columnKeys(list)), ...condition })
    .refine(({ column, ...condition }) => canBeMet(list.columns[column], condition));
}

/** How a declared list is sorted and narrowed. */
export function orderOf<Key extends string>(list: List<Key>) {
  return {
    sort: z
      .array(z.object({ by: z.enum(columnKeys(list)), descending: z.boolean().default(false) }))
      .max(mostSorts)
      .default([]),
    where: z.array(filterOf(list)).max(mostFilters).default([]),
  };
}

const columnName = z.string().max(40);

/** How a list is sorted and narrowed whose columns depend on what it is asked: whoever answers holds them against its list. */
export const looseOrder = {
  sort: z
    .array(z.object({ by: columnName, descending: z.boolean().default(false) }))
    .max(mostSorts)
    .default([]),
  where: z
    .array(z.object({ column: columnName, ...condition }))
    .max(mostFilters)
    .default([]),
};

/** The columns of such a list that an export writes, in their order; all that are shown at first when absent. */
export const looseColumns = { columns: z.array(columnName).min(1).max(100).optional() };

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

/** The most rows of a selection that are exported at once. */
const mostChosen = 100_000;

/**
 * Input of the export of a declared list whose rows can be ticked; `only`: the keys of those written, as the table of the list has them, all that
 * meet the question when absent.
 */
export const selectionExport = <Key extends string>(list: List<Key>) => ({
  ...listExport(list),
  only: z
    .array(z.union([z.int(), z.string().max(120)]))
    .min(1)
    .max(mostChosen)
    .optional(),
});

/**
 * Output of a page of a declared list. `count` and `sums` (cents by column of amounts) are those of all pages; there are no sums where the
 * rows are of several currencies.
 */
export const listRows = <Row extends z.ZodType>(row: Row) =>
  pageOf(row).extend({ count: z.int(), sums: z.record(z.string(), z.int()) });

/**
 * The filters of a kept view: those that the list does not understand are left out, so that a view of an earlier version still opens.
 */
export const keptFilters = <Key extends string>(list: List<Key>) =>
  z
    .array(z.custom<ListFilter<Key>>())
    .default([])
    .transform((filters) => understood(list, filters));

/** The filters of a kept view that its list still understands: its columns may have changed since. */
export const stillUnderstood = (list: List, filters: readonly ListFilter[]): ListFilter[] => understood(list, filters);

/** The filters of a list written down in an address, each once; those that the list does not understand are left out. */
export function readFilters<Key extends string>(list: List<Key>, text: string | null): ListFilter<Key>[] {
  try {
    return understood(list, z.array(z.unknown()).parse(JSON.parse(text ?? '[]')));
  } catch {
    return [];
  }
}

function understood<Key extends string>(list: List<Key>, filters: readonly unknown[]) {
  const filter = filterOf(list);
  const found = new Map<string, z.output<typeof filter>>();
  for (const each of filters) {
    const read = filter.safeParse(each);
    if (read.success) found.set(JSON.stringify(read.data), read.data);
  }
  return [...found.values()].slice(0, mostFilters);
}
