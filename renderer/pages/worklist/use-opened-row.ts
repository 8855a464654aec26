import { useState } from 'react';
import type { RowKey } from '../../components/table/table-columns.ts';

/**
 * The row that is open beside a list: the one that the address asks for; once that has left the list, the one that came into its place. Before
 * any is asked for, the first.
 */
export function useOpenedRow<Row>(rows: readonly Row[], keyOf: (row: Row) => RowKey, asked: RowKey): Row | null {
  const [last, setLast] = useState<{ readonly key: RowKey | null; readonly place: number }>({ key: null, place: 0 });
  const placeOf = (key: RowKey | null) => rows.findIndex((row) => keyOf(row) === key);
  const places = [placeOf(asked), placeOf(last.key), Math.min(last.place, rows.length - 1)];
  const place = places.find((each) => each >= 0);
  const opened = place === undefined ? undefined : rows[place];
  if (place === undefined || opened === undefined) return null;
  const key = keyOf(opened);
  if (key !== last.key || place !== last.place) setLast({ key, place });
  return opened;
}
