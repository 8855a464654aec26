/** The key of a row of a list, as its table has it. */
export type RowKey = string | number;

/** The ticked rows, in the order of the list; all where no selection is asked for. */
export function chosenRows<Row>(
  rows: readonly Row[],
  only: readonly RowKey[] | undefined,
  keyOf: (row: Row) => RowKey,
): readonly Row[] {
  if (only === undefined) return rows;
  const keys = new Set(only);
  return rows.filter((row) => keys.has(keyOf(row)));
}
