import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFirstFocus } from '../first-focus.ts';
import { ErrorNotice } from '../text/error-notice.tsx';
import { useText } from '../text/text.tsx';
import { copiedCells, copiedWithHeadings, isSingleCell, rangeBetween } from './cell-range.ts';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import { putOnClipboard } from './put-on-clipboard.ts';
import { RangeBar } from './range-bar.tsx';
import { useRowSubjects } from './row-subjects.ts';
import { showCell } from './show-cell.ts';
import { type Column, checksWidth, columnsTemplate, leastWidth, type RowKey, type Sort } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { cellIdOf, TableRow, TotalsRow } from './table-rows.tsx';
import type { Widths } from './table-settings.ts';
import { tellCut } from './tell-cut.ts';
import { TickedBar } from './ticked-bar.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { useOverscan } from './use-overscan.ts';
import { useRoom } from './use-room.ts';
import { useStuckHeight } from './use-stuck-height.ts';
import { useTableCursor } from './use-table-cursor.ts';

/** Rows before the end at which the next page is asked for: it is there before they are scrolled past. */
const nextPageAt = 42;

/** As many rows as the screen around them may wait for. */
const drawnAtOnce = 10;

/** Density of the house: a line of 13 px text and its rule. */
export const rowHeight = 30;

/**
 * The one table: rows drawn as they come into sight, heading, totals and first column always in sight, and the keyboard
 * of the ARIA grid pattern with the focus on the table and `aria-activedescendant` on the cell.
 */
export function DataTable<Row>(given: DataTableProps<Row>) {
  const { t } = useText();
  const [dragged, setDragged] = useState<Widths>({});
  const props = useMemo(
    () => ({ ...given, columns: given.columns.map((column) => draggedTo(column, dragged)) }),
    [given, dragged],
  );
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useRoom(scroller, given.onRoom);
  const before = useKeptPlace(given.label, () => ({ offset: virtual.scrollOffset ?? 0, ...cursor.at }));
  const { columns, rows, selection, rowKey } = props;
  const isTall = columns.some(({ wraps }) => wraps);
  // A height belongs to its row, not to its place: a row that moves up as another leaves is not measured again.
  const keyAt = useCallback((index: number) => keyOfPlace(rows[index], index, rowKey), [rows, rowKey]);
  // The others come after the screen around them, in steps between which the page answers: with it they made its long task a third longer.
  const isLong = rows.length > drawnAtOnce;
  const isDrawn = useDeferredValue(isLong, false) || !isLong;
  const overscan = useOverscan(isDrawn && rows.length > 0);
  const stuck = useStuckHeight(table);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    ...(isTall ? { getItemKey: keyAt } : {}),
    initialOffset: before?.offset ?? 0,
    overscan,
    scrollPaddingEnd: stuck,
  });
  const inSight = virtual.getVirtualItems();
  const items = isDrawn ? inSight : inSight.slice(0, drawnAtOnce);
  const last = virtual.range?.endIndex ?? -1;
  const { onEndReached } = props;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - nextPageAt) onEndReached?.();
  }, [last, rows.length, onEndReached]);

  const cursor = useTableCursor({
    ...props,
    first: before,
    scrollTo: (index) => virtual.scrollToIndex(index),
    onCopyWithHeadings: copyWithHeadings,
  });
  // A bar that comes under the rows would hide the one that was just ticked.
  const seenHeight = virtual.scrollRect?.height;
  const keepInSight = useEffectEvent(() => {
    if (document.activeElement === table.current) virtual.scrollToIndex(cursor.row);
  });
  useEffect(() => {
    if (seenHeight !== undefined) keepInSight();
  }, [seenHeight]);
  useRowSubjects(table, props, cursor.row);
  // The column moves by keyboard, or by a press on a cell of which a part is in sight.
  useEffect(() => {
    const cell = document.getElementById(cellIdOf(id, cursor.row, cursor.column));
    if (scroller.current && cell) showCell(scroller.current, cell);
  }, [id, cursor.row, cursor.column]);
  useFirstFocus(() => table.current, rows.length > 0 && (props.isFirst ?? props.maxHeight === undefined));
  const state = tableState(props);
  const isCursorDrawn = items.some((item) => item.index === cursor.row);
  const range = rangeBetween(cursor, cursor.anchor ?? cursor);
  const isRanged = cursor.anchor !== null && !isSingleCell(range);
  const ticked = useMemo(() => tickedOf(rows, selection?.selected, rowKey), [rows, selection?.selected, rowKey]);

  function copy(event: ClipboardEvent) {
    if (rows.length === 0 || window.getSelection()?.isCollapsed === false || isField(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedCells(props, range));
  }

  function copyWithHeadings() {
    if (rows.length > 0) putOnClipboard(copiedWithHeadings(props, range));
  }

  function sortBy(sort: readonly Sort[]) {
    cursor.toFirstRow();
    given.onSort?.(sort);
  }

  function resize(widths: Widths) {
    setDragged({});
    given.onResize?.(widths);
  }

  return (
    <div
      className={classes.frame}
      style={{
        '--columns': columnsTemplate(columns, selection !== undefined),
        '--checks': `${selection === undefined ? 0 : checksWidth}px`,
        '--least': `${leastWidth(columns, selection !== undefined)}px`,
        maxHeight: props.maxHeight === undefined ? undefined : heightIn(props.maxHeight),
      }}
      data-fixed={props.maxHeight !== undefined || undefined}
    >
      <div ref={scroller} className={classes.scroller} data-ranged={cursor.anchor !== null || undefined}>
        <table
          ref={table}
          className={classes.table}
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={(props.count ?? rows.length) + 1}
          aria-colcount={columns.length + (selection ? 1 : 0)}
          aria-multiselectable={selection ? true : undefined}
          aria-busy={props.isLoading || cursor.isAwaitingAll || !isDrawn}
          aria-activedescendant={isCursorDrawn ? cellIdOf(id, cursor.row, cursor.column) : undefined}
          onKeyDown={cursor.onKeyDown}
          onClick={cursor.onClick}
          onMouseDown={cursor.onMouseDown}
          onMouseMove={cursor.onMouseMove}
          onCopy={copy}
        >
          <TableHead
            table={{
              ...props,
              onSort: given.onSort && sortBy,
              onResize: given.onResize && resize,
            }}
            onSelectAll={cursor.selectAll}
            onDrag={setDragged}
          />
          <tbody className={classes.body} style={{ height: virtual.getTotalSize() }} onPointerOver={tellCut}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <TableRow
                  key={props.rowKey(row)}
                  table={props}
                  row={row}
                  index={item.index}
                  top={item.start}
                  measure={isTall ? virtual.measureElement : null}
                  activeColumn={cursor.row === item.index ? cursor.column : null}
                  {...(cursor.anchor !== null && item.index >= range.top && item.index <= range.bottom
                    ? { rangeLeft: range.left, rangeRight: range.right }
                    : { rangeLeft: -1, rangeRight: -2 })}
                  tableId={id}
                />
              );
            })}
          </tbody>
          {props.hasTotals && state === null ? <TotalsRow table={props} label={t('common.total')} /> : null}
        </table>
        {(props.count ?? rows.length) > items.length ? <p className={classes.onPaper}>{t('lists.onPaper')}</p> : null}
        {state === null ? null : (
          <div className={classes.state}>
            {state === 'loading' ? <Skeleton label={t('common.loading')} /> : null}
            {state === 'failed' && props.failure ? (
              <div className={classes.failure}>
                <ErrorNotice failure={props.failure} onRetry={props.onRetry} />
              </div>
            ) : null}
            {state === 'empty' ? props.empty : null}
          </div>
        )}
      </div>
      {cursor.isAwaitingAll ? (
        <div className={classes.range} role="status">
          {t('lists.loadingAll', { loaded: rows.length, count: props.count ?? rows.length })}
        </div>
      ) : isRanged ? (
        <RangeBar table={props} range={range} onCopyWithHeadings={copyWithHeadings} />
      ) : ticked.length > 0 ? (
        <TickedBar rows={ticked} columns={columns} />
      ) : null}
    </div>
  );
}

/** The rows that are ticked, in their order. */
function tickedOf<Row>(rows: readonly Row[], selected: ReadonlySet<RowKey> | undefined, keyOf: (row: Row) => RowKey) {
  return selected === undefined || selected.size === 0 ? [] : rows.filter((row) => selected.has(keyOf(row)));
}

/** Whether something of its own is copied there. */
const isField = (target: EventTarget) => target instanceof Element && target.matches('input, textarea');

/** The key of a row, or its place once it has gone. */
function keyOfPlace<Row>(row: Row | undefined, index: number, rowKey: (row: Row) => RowKey): RowKey {
  return row === undefined ? index : rowKey(row);
}

/** A column as wide as it is while an edge is dragged. */
function draggedTo<Row>(column: Column<Row>, { [column.key]: width = null }: Widths): Column<Row> {
  return width === null ? column : { ...column, width, grow: 0 };
}

function tableState<Row>(props: DataTableProps<Row>): 'loading' | 'failed' | 'empty' | null {
  if (props.failure) return 'failed';
  if (props.rows.length > 0) return null;
  return props.isLoading ? 'loading' : 'empty';
}

function Skeleton({ label }: { label: string }) {
  return (
    <div className={classes.skeleton} data-awaited>
      <span className="visually-hidden" role="status">
        {label}
      </span>
      {[72, 54, 64, 48, 70, 58].map((width) => (
        <div key={width} className={classes.bone} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Pixels of a list that shows its heading, some rows and its totals. */
const leastHeight = 260;

/** `maxHeight` is that of a list in a window of 800 pixels: in any other it leaves as much room to what stands around it. */
function heightIn(maxHeight: number): string {
  return `max(${leastHeight}px, calc(100vh - ${800 - maxHeight}px))`;
}
