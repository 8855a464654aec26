import type { DateOrder } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../files/grid.ts';
import { usualOrder } from './heading-language.ts';
import { judgeDateOrder, parseListDay } from './values.ts';

/** The order of a list's days; null while only a person can say. `needsDateOrder`: no day of the file tells it. */
export type OrderOfDays = { readonly dateOrder: DateOrder | null; readonly needsDateOrder: boolean };

/**
 * Judges the order of the days of a list: by the columns that are read as days, else by its other columns of days, which the same software
 * wrote, else as a person chose, else by the language of the headings.
 */
export function orderOfDays(
  rows: readonly GridRow[],
  headings: readonly string[],
  { dayColumns, chosen }: { readonly dayColumns: readonly number[]; readonly chosen: DateOrder | undefined },
): OrderOfDays {
  const own = judgeDateOrder(textsOf(rows, dayColumns));
  const judged = own === 'both' ? judgeDateOrder(textsOf(rows, otherDays(rows, headings, dayColumns))) : own;
  if (judged === 'dayFirst' || judged === 'monthFirst') return { dateOrder: judged, needsDateOrder: false };
  if (own === 'none') return { dateOrder: null, needsDateOrder: false };
  return { dateOrder: chosen ?? usualOrder(headings), needsDateOrder: true };
}

function* textsOf(rows: readonly GridRow[], columns: readonly number[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield (row.cells[column] ?? '').trim();
}

/** The columns beside `dayColumns` that hold days and nothing else. */
function otherDays(rows: readonly GridRow[], headings: readonly string[], dayColumns: readonly number[]): number[] {
  const isDay = (text: string) => parseListDay(text, 'dayFirst') !== null || parseListDay(text, 'monthFirst') !== null;
  return headings.flatMap((_, column) => {
    if (dayColumns.includes(column)) return [];
    const texts = [...textsOf(rows, [column])].filter((text) => text !== '');
    return texts.length > 0 && texts.every(isDay) ? [column] : [];
  });
}
