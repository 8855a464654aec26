import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useState } from 'react';
import type { DataTableProps } from './data-table-props.ts';
import type { RowKey } from './table-columns.ts';

/** Rows and columns each key moves by; moves stop at the edges. */
const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [15, 0],
  PageUp: [-15, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Where the keyboard is in the table, and what its keys do there. */
export function useTableCursor<Row>(table: DataTableProps<Row> & { scrollTo: (index: number) => void }) {
  const { rows, columns, selection, rowKey } = table;
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState(0);
  const row = Math.min(at.row, Math.max(rows.length - 1, 0));
  const column = Math.min(at.column, columns.length - 1);

  function moveTo(nextRow: number, nextColumn: number) {
    const target = Math.max(0, Math.min(nextRow, rows.length - 1));
    setAt({ row: target, column: Math.max(0, Math.min(nextColumn, columns.length - 1)) });
    table.scrollTo(target);
  }

  /** The cursor goes with the row whose details are open, so that the keyboard continues from there. */
  const follow = useEffectEvent((key: RowKey) => {
    const index = rows.findIndex((each) => rowKey(each) === key);
    if (index >= 0 && index !== row) moveTo(index, column);
  });
  const { openKey } = table;
  useEffect(() => {
    if (openKey !== undefined) follow(openKey);
  }, [openKey]);

  function toggle(index: number, extend: boolean) {
    const target = rows[index];
    if (!selection || target === undefined) return;
    const selected = new Set<RowKey>(selection.selected);
    const isOn = !selected.has(rowKey(target));
    const [from, to] = extend ? [Math.min(anchor, index), Math.max(anchor, index)] : [index, index];
    for (const each of rows.slice(from, to + 1)) isOn ? selected.add(rowKey(each)) : selected.delete(rowKey(each));
    setAnchor(index);
    selection.onChange(selected);
  }

  function open() {
    const target = rows[row];
    const here = columns[column];
    if (target === undefined || here === undefined) return;
    if (here.opens?.(target)) table.onOpenCell?.(target, here.key);
    else table.onOpen?.(target);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || event.altKey) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && event.key === 'Home') return () => moveTo(0, 0);
    if (withControl && event.key === 'End') return () => moveTo(rows.length - 1, columns.length - 1);
    if (withControl && event.key === 'a' && selection) return () => selection.onChange(new Set(rows.map(rowKey)));
    if (withControl) return undefined;
    if (event.key === ' ') return selection ? () => toggle(row, event.shiftKey) : open;
    if (event.key === 'Enter') return open;
    const step = steps[event.key];
    return step && (() => moveTo(row + step[0], column + step[1]));
  }

  /** A click: on a check box (column −1) it selects, elsewhere the cursor comes along and the row or cell opens. */
  function onClick(event: MouseEvent<HTMLElement>) {
    if (!(event.target instanceof Element) || event.target.closest('a, button')) return;
    const place = placeOf(event.target);
    if (!place) return;
    const target = rows[place.row];
    if (target === undefined) return;
    setAt({ row: place.row, column: Math.max(place.column, 0) });
    const here = columns[place.column];
    if (here === undefined) toggle(place.row, event.shiftKey);
    else if (here.opens?.(target)) table.onOpenCell?.(target, here.key);
    else table.onOpen?.(target);
  }

  return { row, column, onKeyDown, onClick };
}

function placeOf(element: Element): { row: number; column: number } | null {
  const cell = element.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}
