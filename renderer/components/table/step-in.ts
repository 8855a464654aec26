type Listed = { readonly id: number };

/** Shows the row after the one shown (1), or the one before (−1), each by its id as text; at either end it stays. */
export function stepIn(rows: readonly Listed[], shown: string, show: (id: string) => void): (by: 1 | -1) => void {
  return (by) => {
    const place = rows.findIndex(({ id }) => String(id) === shown);
    const row = place === -1 ? undefined : rows[place + by];
    if (row !== undefined) show(String(row.id));
  };
}
