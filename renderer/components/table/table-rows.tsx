import { memo, type RefCallback } from 'react';
import { type Text, useText } from '../text/text.tsx';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';

type TableRowProps<Row> = {
  table: DataTableProps<Row>;
  row: Row;
  index: number;
  top: number;
  /** Measures the height of a row, where rows may be higher than one line. */
  measure: RefCallback<HTMLTableRowElement> | null;
  activeColumn: number | null;
  /** The columns of this row that are selected, both included; −1 and −2 when none is. */
  rangeLeft: number;
  rangeRight: number;
  /** Of the table: its cells begin with it. */
  tableId: string;
};

/** The id of a cell, which the table names as the one the keyboard is on. */
export const cellIdOf = (tableId: string, row: number, column: number) => `${tableId}-${row}-${column}`;

/**
 * A row in sight. Clicks and keys are handled once, on the table: `data-row` and `data-column` say where. A row that stays in sight is not
 * drawn again while others scroll past.
 */
export const TableRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: TableRowProps<Row>) {
  const { table, row, index, top, measure, activeColumn, rangeLeft, rangeRight, tableId } = props;
  const { t } = useText();
  const { columns, selection } = table;
  const key = table.rowKey(row);
  const isSelected = selection?.selected.has(key) ?? false;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-tall={measure !== null || undefined}
      aria-rowindex={index + 2}
      aria-selected={selection ? isSelected : undefined}
      className={classes.row}
      data-body=""
      data-row={index}
      data-selected={isSelected || key === table.openKey || table.isMarked?.(row) || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {selection ? (
        <td className={classes.cell} data-check="" data-column={-1}>
          {/* The field of the library takes a sixth of the time in which a screen of rows is drawn. */}
          <input
            type="checkbox"
            className={classes.tick}
            tabIndex={-1}
            aria-label={nameOf(t, columns, row)}
            checked={isSelected}
            readOnly
          />
        </td>
      ) : null}
      {columns.map((column, position) => (
        <td
          key={column.key}
          id={cellIdOf(tableId, index, position)}
          className={classes.cell}
          data-column={position}
          data-end={column.align === 'end' || undefined}
          data-wraps={column.wraps || undefined}
          data-frozen={position === 0 || undefined}
          data-active={activeColumn === position || undefined}
          data-ranged={(position >= rangeLeft && position <= rangeRight) || undefined}
          data-opens={column.opens?.(row) || (table.onOpen !== undefined && position === 0) || undefined}
        >
          <span className={classes.clip}>{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  );
}

/** What a row is called: by its first column, and by its first text where that is a number, such as that of a letter. */
function nameOf<Row>(t: Text['t'], columns: DataTableProps<Row>['columns'], row: Row): string {
  const [first] = columns;
  const naming = first?.holds?.type === 'text' ? [first] : [first, columns.find(({ holds }) => holds?.type === 'text')];
  const name = naming.flatMap((column) => (column?.holds ? [column.holds.copied(row)] : [])).join(', ');
  return name === '' ? t('common.selectRow') : t('common.selectRowOf', { name });
}

/** Totals of everything the table lists, not only of what is loaded. */
export function TotalsRow<Row>({ table, label }: { table: DataTableProps<Row>; label: string }) {
  const { columns, selection } = table;
  return (
    <tfoot className={classes.foot}>
      <tr className={classes.row} data-totals="">
        {selection ? <td className={classes.cell} data-check="" /> : null}
        {columns.map((column, position) => (
          <td
            key={column.key}
            className={classes.cell}
            data-end={column.align === 'end' || undefined}
            data-frozen={position === 0 || undefined}
          >
            <span className={classes.clip}>{column.total ?? (position === 0 ? label : null)}</span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
