import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useState } from 'react';
import { pressedKey } from '../form/pressed-key.ts';
import type { DataTableProps } from './data-table-props.ts';
import type { RowKey } from './table-columns.ts';
import { allowedWidth } from './table-settings.ts';
import { useWholeList } from './use-whole-list.ts';

/** Rows and columns each key moves by; moves stop at the edges. */
const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  j: [1, 0],
  k: [-1, 0],
  n: [1, 0],
  p: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [15, 0],
  PageUp: [-15, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Pixels by which a key makes the column of the cursor wider. */
const widenings: Record<string, number> = { '+': 16, '-': -16 };

type Place = { readonly row: number; readonly column: number };

type CursorProps<Row> = DataTableProps<Row> & {
  /** Where it begins. */
  first: Place | undefined;
  scrollTo: (index: number) => void;
  /** The cells selected, or the one the keyboard is on, are wanted under the headings of their columns. */
  onCopyWithHeadings: () => void;
};

/** Where the keyboard is in the table, and what its keys do there. */
export function useTableCursor<Row>(table: CursorProps<Row>) {
  const { rows, columns, selection, rowKey } = table;
  const [at, setAt] = useState({ row: table.first?.row ?? 0, column: table.first?.column ?? 0 });
  /** The corner that the selected cells go from; null when none is. */
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [checkedFrom, setCheckedFrom] = useState(0);
  /** The cell the mouse was pressed on. */
  const [pressedOn, setPressedOn] = useState<Place | null>(null);
  const row = Math.min(at.row, Math.max(rows.length - 1, 0));
  const column = Math.min(at.column, columns.length - 1);

  /** What is about every row, those not loaded yet too: a sum or a selection of a part would be taken for that of all. */
  const whole = useWholeList(table, (wish: 'goToEnd' | 'rangeToEnd' | 'select') => {
    if (wish === 'select') selection?.onChange(new Set(rows.map(rowKey)));
    else moveTo(rows.length - 1, columns.length - 1, wish === 'rangeToEnd');
  });

  function moveTo(nextRow: number, nextColumn: number, isExtending = false) {
    setAnchor(isExtending ? (anchor ?? { row, column }) : null);
    const target = Math.max(0, Math.min(nextRow, rows.length - 1));
    setAt({ row: target, column: Math.max(0, Math.min(nextColumn, columns.length - 1)) });
    table.scrollTo(target);
  }

  /** Another order brings other rows: the first of them is what was asked for. */
  function toFirstRow() {
    moveTo(0, column);
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

  /** Goes on by keyboard; what is open beside the table goes along. */
  function walk([down, right]: readonly [number, number], isExtending: boolean) {
    const from = rows[row];
    const target = rows[Math.max(0, Math.min(row + down, rows.length - 1))];
    moveTo(row + down, column + right, isExtending);
    const isOpen = from !== undefined && rowKey(from) === openKey;
    if (isOpen && !isExtending && target !== undefined && target !== from) table.onOpen?.(target);
  }

  function toggle(index: number, extend: boolean) {
    const target = rows[index];
    if (!selection || target === undefined) return;
    const selected = new Set<RowKey>(selection.selected);
    const isOn = !selected.has(rowKey(target));
    const from = extend ? checkedFrom : index;
    const [first, last] = [Math.min(from, index), Math.max(from, index)];
    for (const each of rows.slice(first, last + 1)) isOn ? selected.add(rowKey(each)) : selected.delete(rowKey(each));
    setCheckedFrom(index);
    selection.onChange(selected);
  }

  function open() {
    const target = rows[row];
    const here = columns[column];
    if (target === undefined || here === undefined) return;
    if (here.opens?.(target)) table.onOpenCell?.(target, here.key);
    else if (rowKey(target) === openKey && table.onOpenAgain) table.onOpenAgain();
    else table.onOpen?.(target);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || event.altKey) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    whole.giveUp();
    action();
  }

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && event.key === 'Home') return () => moveTo(0, 0, event.shiftKey);
    if (withControl && event.key === 'End') return () => whole.ask(event.shiftKey ? 'rangeToEnd' : 'goToEnd');
    if (withControl && !event.shiftKey && event.key.toLowerCase() === 'a' && selection)
      return () => whole.ask('select');
    if (withControl && event.shiftKey && event.key.toLowerCase() === 'c') return table.onCopyWithHeadings;
    if (withControl) return undefined;
    if (event.key === ' ') return selection ? () => toggle(row, event.shiftKey) : open;
    if (event.key === 'Enter') return open;
    const widening = widenings[event.key];
    const here = columns[column];
    if (widening !== undefined && table.onResize && here)
      return () => table.onResize?.({ [here.key]: allowedWidth(shownWidth(event.currentTarget, here.key) + widening) });
    if (event.key === 'Escape') return anchor === null ? undefined : () => setAnchor(null);
    const step = steps[pressedKey(event)];
    return step && (() => walk(step, event.shiftKey));
  }

  /** A click: on a check box (column −1) it selects, elsewhere the cursor comes along and the row or cell opens. */
  function onClick(event: MouseEvent<HTMLElement>) {
    const isDragged = pressedOn !== null && anchor !== null;
    setPressedOn(null);
    const place = pressablePlace(event);
    if (!place || isDragged) return;
    const target = rows[place.row];
    if (target === undefined) return;
    if (event.shiftKey && place.column >= 0) return moveTo(place.row, place.column, true);
    setAnchor(null);
    setAt({ row: place.row, column: Math.max(place.column, 0) });
    const here = columns[place.column];
    if (here === undefined) toggle(place.row, event.shiftKey);
    else if (here.opens?.(target)) table.onOpenCell?.(target, here.key);
    else table.onOpen?.(target);
  }

  function onMouseDown(event: MouseEvent<HTMLElement>) {
    const place = event.button === 0 && !event.shiftKey ? pressablePlace(event) : null;
    // The browser would select the text between the two cells of a Shift click.
    if (event.shiftKey) event.preventDefault();
    // Without this, the end of this press would be taken for that of the drag that selected the cells.
    if (place) setAnchor(null);
    setPressedOn(place && place.column >= 0 ? place : null);
  }

  /** With the button held, the selected cells follow the mouse. */
  function onMouseMove(event: MouseEvent<HTMLElement>) {
    if (pressedOn === null) return;
    if ((event.buttons & 1) === 0) return setPressedOn(null);
    const place = pressablePlace(event);
    if (!place || place.column < 0 || (anchor === null && isSame(place, pressedOn))) return;
    window.getSelection()?.removeAllRanges();
    setAnchor(pressedOn);
    setAt(place);
  }

  return {
    row,
    column,
    at,
    anchor,
    isAwaitingAll: whole.isAwaited,
    selectAll: () => whole.ask('select'),
    toFirstRow,
    onKeyDown,
    onClick,
    onMouseDown,
    onMouseMove,
  };
}

const isSame = (one: Place, other: Place) => one.row === other.row && one.column === other.column;

/** What takes a press itself: links, buttons and fields of a cell, but for the box that selects a row. */
const takesPress = 'a, button, [data-column]:not([data-column="-1"]) :is(input, label)';

/** The place of a press that is the table's own; null for one on something in it. */
function pressablePlace({ target }: MouseEvent<HTMLElement>): Place | null {
  return target instanceof Element && !target.closest(takesPress) ? placeOf(target) : null;
}

/** The width in pixels of a column that may share what is left of the table. */
function shownWidth(table: EventTarget, key: string): number {
  const heading = table instanceof Element ? table.querySelector(`th[data-key="${CSS.escape(key)}"]`) : null;
  return heading?.getBoundingClientRect().width ?? 0;
}

function placeOf(element: Element): Place | null {
  const cell = element.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}
