import { type RefObject, useEffect } from 'react';
import type { DataTableProps } from './data-table-props.ts';
import type { Subject } from './subject.ts';

type Rows<Row> = Pick<DataTableProps<Row>, 'rows' | 'rowKey' | 'selection' | 'about'>;

/** By table: rows that are selected may be out of sight, where the page does not have them. */
const asked = new WeakMap<Element, () => Subject | null>();

/** Makes known what the keyboard is on in a table; `row` is that of its cursor. */
export function useRowSubjects<Row>(table: RefObject<Element | null>, rows: Rows<Row>, row: number): void {
  useEffect(() => {
    if (table.current) asked.set(table.current, () => subjectOfRows(rows, row));
  });
}

/** What the keyboard is on in a table; null where its rows are about nobody. */
export function subjectOfTable(table: Element): Subject | null {
  return asked.get(table)?.() ?? null;
}

/** What an act is about on the row `at`: the selected rows of its customer, or the row itself where none is. */
export function subjectOfRows<Row>({ rows, rowKey, selection, about }: Rows<Row>, at: number): Subject | null {
  const row = rows[at];
  const here = row === undefined ? undefined : about?.(row);
  if (here === undefined) return null;
  const { customerId } = here;
  const selected = rows
    .filter((each) => selection?.selected.has(rowKey(each)))
    .flatMap((each) => about?.(each) ?? [])
    .filter((each) => each.customerId === customerId);
  const chosen = selected.length > 0 ? selected : [here];
  return { customerId, documentIds: [...new Set(chosen.flatMap(({ documentId }) => documentId ?? []))] };
}
