import { type ReactNode, useMemo, useState } from 'react';
import { compareKeys } from '../../../shared/domain/listing/arrange.ts';
import type { ListValue } from '../../../shared/domain/listing/columns.ts';
import { sortValue } from '../../../shared/domain/listing/question.ts';
import { PlainTable } from './plain-table.tsx';
import { ariaSort, SortButton } from './sort-button.tsx';
import { type Subject, subjectMark } from './subject.ts';
import type { Column, RowKey, Sort } from './table-columns.ts';

/** A column of a few rows: its words and its cells, as those of `DataTable`. */
export type PlainColumn<Row> = Pick<Column<Row>, 'key' | 'align'> & {
  /** Null over buttons, which need no heading. */
  header: ReactNode;
  /** The cells of this column name their rows. */
  isHeading?: boolean;
  /** A long text is cut at the end of the line, so that the other columns keep their room. */
  clips?: boolean;
  /** What the rows are sorted by under this heading; absent: it sorts nothing. */
  sorts?: (row: Row) => ListValue;
  /** The tooltip of the cell. */
  title?: (row: Row) => string;
  cell: (row: Row) => ReactNode;
};

type RowsTableProps<Row> = {
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  rowKey: (row: Row) => RowKey;
  /** Whom and what a row is about, for the keys that act on it. */
  about?: (row: Row) => Subject;
  /** Rows under the others, such as totals. */
  foot?: ReactNode;
};

/** A few rows to read, by columns: in the order given until a heading sorts them. Rows with fields to fill are a `PlainTable`. */
export function RowsTable<Row>({ rows, columns, rowKey, about, foot }: RowsTableProps<Row>) {
  const [sort, setSort] = useState<readonly Sort[]>([]);
  const listed = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  return (
    <PlainTable>
      <thead>
        <tr>
          {columns.map(({ key, header, align, sorts }) =>
            header === null ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" {...(sorts ? { 'aria-sort': ariaSort(sort, key) } : {})} {...endOf(align)}>
                {sorts ? (
                  <SortButton by={key} {...{ sort, header }} onSort={setSort} isOfFigures={align === 'end'} />
                ) : (
                  header
                )}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {listed.map((row) => (
          <tr key={rowKey(row)} {...(about ? subjectMark(about(row)) : {})}>
            {columns.map(({ key, align, isHeading = false, clips = false, title, cell }) =>
              isHeading ? (
                <th key={key} scope="row" title={title?.(row)} data-clip={clips || undefined} {...endOf(align)}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} title={title?.(row)} data-clip={clips || undefined} {...endOf(align)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot}
    </PlainTable>
  );
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly PlainColumn<Row>[],
  sort: readonly Sort[],
): readonly Row[] {
  const order = sort.flatMap((each) =>
    columns.flatMap(({ key, sorts }) => (key === each.by && sorts ? [{ ...each, sorts }] : [])),
  );
  if (order.length === 0) return rows;
  const keyed = rows.map((row) => ({ row, keys: order.map(({ sorts }) => keyOf(sorts(row))) }));
  return keyed.sort((one, other) => compareKeys(one.keys, other.keys, order)).map(({ row }) => row);
}

/** Texts without case and accents; days are the same either way. */
const keyOf = (value: ListValue) => sortValue({ type: typeof value === 'string' ? 'text' : 'number' }, value);

const endOf = (align: Column<unknown>['align']) => (align === 'end' ? { 'data-end': '' } : {});
