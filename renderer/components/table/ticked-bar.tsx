import { useText } from '../text/text.tsx';
import { sumsOf } from './cell-range.ts';
import classes from './data-table.module.css';
import { type Column, nameOfColumn } from './table-columns.ts';

type TickedBarProps<Row> = { rows: readonly Row[]; columns: readonly Column<Row>[] };

/** How many rows are ticked and what their amounts add up to, column by column, under the table. */
export function TickedBar<Row>({ rows, columns }: TickedBarProps<Row>) {
  const { t, amount, money } = useText();
  return (
    <div className={classes.range}>
      <div className={classes.sums} role="status">
        <span>{t('lists.ticked', { count: rows.length })}</span>
        {columns.flatMap((column) =>
          sumsOf(rows, column).map(({ currency, cents }) => (
            <span key={`${column.key} ${currency}`}>
              {nameOfColumn(column)} <strong>{currency === '' ? amount(cents) : money(cents, currency)}</strong>
            </span>
          )),
        )}
      </div>
    </div>
  );
}
