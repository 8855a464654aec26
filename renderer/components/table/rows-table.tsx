import type { ReactNode } from 'react';
import { PlainTable } from './plain-table.tsx';
import type { Column, RowKey } from './table-columns.ts';

/** A column of a few rows: its words and its cells, as those of `DataTable`. */
export type PlainColumn<Row> = Pick<Column<Row>, 'key' | 'align'> & {
  /** Null over buttons, which need no heading. */
  header: ReactNode;
  /** The cells of this column name their rows. */
  isHeading?: boolean;
  /** A long text is cut at the end of the line, so that the other columns keep their room. */
  clips?: boolean;
  /** The tooltip of the cell. */
  title?: (row: Row) => string;
  cell: (row: Row) => ReactNode;
};

type RowsTableProps<Row> = {
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  rowKey: (row: Row) => RowKey;
  /** Rows under the others, such as totals. */
  foot?: ReactNode;
};

/** A few rows to read, by columns; rows with fields to fill are a `PlainTable`. */
export function RowsTable<Row>({ rows, columns, rowKey, foot }: RowsTableProps<Row>) {
  return (
    <PlainTable>
      <thead>
        <tr>
          {columns.map(({ key, header, align }) =>
            header === null ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" {...endOf(align)}>
                {header}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
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

const endOf = (align: Column<unknown>['align']) => (align === 'end' ? { 'data-end': '' } : {});
