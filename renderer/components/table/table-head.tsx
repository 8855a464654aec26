import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useText } from '../text/text.tsx';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import type { Column, Sort } from './table-columns.ts';

/** Headings; those that sort are buttons, and say how the table is sorted. */
export function TableHead<Row>({ columns, rows, rowKey, selection, sort, onSort }: DataTableProps<Row>) {
  const { t } = useText();
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
          <Heading key={column.key} column={column} sort={sort} onSort={onSort} isFrozen={index === 0 && !selection} />
        ))}
      </tr>
    </thead>
  );
}

type HeadingProps<Row> = {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  isFrozen: boolean;
};

function Heading<Row>({ column, sort, onSort, isFrozen }: HeadingProps<Row>) {
  const isSorted = column.sort !== undefined && sort?.by === column.sort;
  const direction = sort?.descending ? 'descending' : 'ascending';
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
  const { sort: by } = column;
  return (
    <th
      scope="col"
      className={classes.cell}
      data-head=""
      data-end={column.align === 'end' || undefined}
      data-frozen={isFrozen || undefined}
      aria-sort={by === undefined ? undefined : isSorted ? direction : 'none'}
      aria-label={column.name}
    >
      {by !== undefined && onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ by, descending: isSorted ? !sort?.descending : column.align === 'end' })}
        >
          <span className={classes.clip}>{column.header}</span>
          {isSorted ? <Arrow size={13} stroke={2} aria-hidden="true" /> : null}
        </button>
      ) : (
        <span className={classes.clip}>{column.header}</span>
      )}
    </th>
  );
}
