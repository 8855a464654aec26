import { useText } from '../text/text.tsx';
import { addUp, type CellRange } from './cell-range.ts';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';

/** How many cells are selected and what their amounts add up to, under the table. */
export function RangeBar<Row>({ table, range }: { table: DataTableProps<Row>; range: CellRange }) {
  const { t, amount, money } = useText();
  const { count, sums } = addUp(table, range);
  return (
    <div className={classes.range} role="status">
      <span>{t('lists.selected', { count })}</span>
      {sums.map(({ currency, cents }) => (
        <strong key={currency}>
          {t('lists.sum', { sum: currency === '' ? amount(cents) : money(cents, currency) })}
        </strong>
      ))}
      <span className={classes.rangeHint}>{t('lists.copyHint')}</span>
    </div>
  );
}
