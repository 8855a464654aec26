import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { mostSorts } from '../../../shared/domain/lists/question.ts';
import { useText } from '../text/text.tsx';
import { ColumnEdge } from './column-edge.tsx';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import type { Column, Sort } from './table-columns.ts';
import type { Widths } from './table-settings.ts';

type TableHeadProps<Row> = {
  table: DataTableProps<Row>;
  /** Follows headings while the edge of one is dragged. */
  onDrag: (widths: Widths) => void;
};

/** Headings; those that sort are buttons, and say how the table is sorted. */
export function TableHead<Row>({ table, onDrag }: TableHeadProps<Row>) {
  const { t } = useText();
  const { columns, rows, rowKey, selection } = table;
  const selectedHere = selection ? rows.filter((row) => selection.selected.has(rowKey(row))).length : 0;
  const isAll = rows.length > 0 && selectedHere === rows.length;
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row}>
        {selection ? (
          <th scope="col" className={classes.cell} data-head="" data-check="">
            <Checkbox
              tabIndex={-1}
              aria-label={t('common.selectAll')}
              checked={isAll}
              indeterminate={selectedHere > 0 && !isAll}
              onChange={() => selection.onChange(isAll ? new Set() : new Set(rows.map(rowKey)))}
            />
          </th>
        ) : null}
        {columns.map((column, index) => (
          <Heading
            key={column.key}
            column={column}
            table={table}
            isFrozen={index === 0 && !selection}
            growing={columns.slice(0, index).flatMap(({ key, grow }) => (grow ? [key] : []))}
            onDrag={onDrag}
          />
        ))}
      </tr>
    </thead>
  );
}

type HeadingProps<Row> = {
  column: Column<Row>;
  table: DataTableProps<Row>;
  isFrozen: boolean;
  /** The columns before it that share what is left of the table. */
  growing: readonly string[];
  onDrag: (widths: Widths) => void;
};

function Heading<Row>({ column, table, isFrozen, growing, onDrag }: HeadingProps<Row>) {
  const { sort = [], onSort, onResize } = table;
  const { sort: by } = column;
  const place = sort.findIndex((each) => each.by === by);
  const descending = sort[place]?.descending ?? false;
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={classes.cell}
      data-head=""
      data-key={column.key}
      data-end={column.align === 'end' || undefined}
      data-frozen={isFrozen || undefined}
      // Only the column that decides says it, as the pattern of the grid asks.
      aria-sort={by === undefined ? undefined : place === 0 ? (descending ? 'descending' : 'ascending') : 'none'}
      aria-label={column.name}
    >
      {by !== undefined && onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={(event) => onSort(sortedBy(sort, { by, descending: column.align === 'end' }, event))}
        >
          <span className={classes.clip}>{column.header}</span>
          {place === -1 ? null : <Arrow size={13} stroke={2} aria-hidden="true" />}
          {place === -1 || sort.length < 2 ? null : (
            <span className={classes.sortPlace} aria-hidden="true">
              {place + 1}
            </span>
          )}
        </button>
      ) : (
        <span className={classes.clip}>{column.header}</span>
      )}
      {onResize ? <ColumnEdge column={column.key} {...{ growing, onDrag, onResize }} /> : null}
    </th>
  );
}

/** A press sorts by this column alone, or the other way round; with Shift, by it after those before. */
function sortedBy(sort: readonly Sort[], first: Sort, { shiftKey }: MouseEvent): readonly Sort[] {
  const known = sort.find(({ by }) => by === first.by);
  const next = known ? { by: known.by, descending: !known.descending } : first;
  if (!shiftKey) return [next];
  return known ? sort.map((each) => (each === known ? next : each)) : [...sort, next].slice(-mostSorts);
}
