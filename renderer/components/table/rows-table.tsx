import type { ReactNode } from 'react';
import { PlainTable } from './plain-table.tsx';
import type { Column, RowKey } from './table-columns.ts';

/** A column of a few rows: its words and its cells, as those of `DataTable`. */
export type PlainColumn<Row> = Pick<Column<Row>, 'key' | 'align'> & {
  header: ReactNode;
  /** The cells of this column name their rows. */
  isHeading?: boolean;
  /** The tooltip of the cell. */
  title?: (row: Row) => string;
  cell: (row: Row) => ReactNode;
};

type RowsTableProps<Row> = {
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  rowKey: (row: Row) => RowKey;
};

/** A few rows to read, by columns: nothing to fill, no totals. */
export function RowsTable<Row>({ rows, columns, rowKey }: RowsTableProps<Row>) {
  return (
    <PlainTable>
      <thead>
        <tr>
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" {...endOf(align)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, align, isHeading = false, title, cell }) =>
              isHeading ? (
                <th key={key} scope="row" title={title?.(row)} {...endOf(align)}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} title={title?.(row)} {...endOf(align)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

const endOf = (align: Column<unknown>['align']) => (align === 'end' ? { 'data-end': '' } : {});
