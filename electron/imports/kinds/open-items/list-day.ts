import { type DayOrigin, isDayField } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { GridRow } from '../../files/grid.ts';
import { parseListDay } from '../../tables/values.ts';
import type { ColumnMapping } from './column-mapping.ts';

/**
 * The day of a list where neither the user, its titles nor its name give it. A list of movements ends at its newest
 * date, since it must not make the data look fresher than it is. A list of all that is open, or without dates, is taken
 * as drawn up today.
 */
export function dayOfList(
  rows: readonly GridRow[],
  { asOf, columns, dateOrder, mode }: ColumnMapping,
  today: Day,
): { readonly asOf: Day; readonly dayOrigin: DayOrigin } {
  if (asOf !== null) return { asOf, dayOrigin: 'known' };
  let newest: Day | null = null;
  for (const [column, field] of columns.entries()) {
    if (mode === 'snapshot' || (field !== 'issuedOn' && field !== 'paidOn')) continue;
    for (const { cells } of rows) {
      const day = parseListDay(cells[column] ?? '', dateOrder);
      if (day !== null && day <= today && (newest === null || day > newest)) newest = day;
    }
  }
  return newest === null ? { asOf: today, dayOrigin: 'today' } : { asOf: newest, dayOrigin: 'newestRow' };
}

/** True where some row holds a day of its own. */
export function rowsTellDays(rows: readonly GridRow[], { columns, dateOrder }: ColumnMapping): boolean {
  const isDay = (cell = '') => parseListDay(cell, dateOrder ?? 'dayFirst') !== null;
  return columns.some((field, column) => isDayField(field) && rows.some(({ cells }) => isDay(cells[column])));
}
