import { Checkbox } from '@mantine/core';
import { useText } from '../text/text.tsx';
import { ColumnEdge } from './column-edge.tsx';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import { ariaSort, SortButton } from './sort-button.tsx';
import type { Column } from './table-columns.ts';
import type { Widths } from './table-settings.ts';

type TableHeadProps<Row> = {
  table: DataTableProps<Row>;
  /** Selects every row, those not loaded yet too. */
  onSelectAll: () => void;
  /** Follows headings while the edge of one is dragged. */
  onDrag: (widths: Widths) => void;
};

/** Headings; those that sort are buttons, and say how the table is sorted. */
export function TableHead<Row>({ table, onSelectAll, onDrag }: TableHeadProps<Row>) {
  const { t } = useText();
  const { columns, rows, rowKey, selection, hasMore = false } = table;
  const selectedHere = selection ? rows.filter((row) => selection.selected.has(rowKey(row))).length : 0;
  const isAll = rows.length > 0 && selectedHere === rows.length && !hasMore;
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
              onChange={() => (isAll ? selection.onChange(new Set()) : onSelectAll())}
            />
          </th>
        ) : null}
        {columns.map((column, index) => (
          <Heading
            key={column.key}
            column={column}
            table={table}
            isFrozen={index === 0}
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
  return (
    <th
      scope="col"
      className={classes.cell}
      data-head=""
      data-key={column.key}
      data-end={column.align === 'end' || undefined}
      data-frozen={isFrozen || undefined}
      aria-sort={ariaSort(sort, by)}
      aria-label={column.name}
    >
      {by !== undefined && onSort ? (
        <SortButton {...{ by, sort, onSort }} header={column.header} isOfFigures={column.align === 'end'} />
      ) : (
        <span className={classes.clip}>{column.header}</span>
      )}
      {onResize ? <ColumnEdge column={column.key} {...{ growing, onDrag, onResize }} /> : null}
    </th>
  );
}
