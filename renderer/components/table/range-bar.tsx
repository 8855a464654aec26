import { Button } from '@mantine/core';
import { useText } from '../text/text.tsx';
import { addUp, type CellRange } from './cell-range.ts';
import classes from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';

type RangeBarProps<Row> = { table: DataTableProps<Row>; range: CellRange; onCopyWithHeadings: () => void };

/** How many cells are selected and what their amounts add up to, under the table, and the ways to copy them. */
export function RangeBar<Row>({ table, range, onCopyWithHeadings }: RangeBarProps<Row>) {
  const { t, amount, money } = useText();
  const { count, sums } = addUp(table, range);
  return (
    <div className={classes.range}>
      <div className={classes.sums} role="status">
        <span>{t('lists.selected', { count })}</span>
        {sums.map(({ currency, cents }) => (
          <strong key={currency}>
            {t('lists.sum', { sum: currency === '' ? amount(cents) : money(cents, currency) })}
          </strong>
        ))}
      </div>
      <span className={classes.rangeHint}>{t('lists.copyHint')}</span>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-keyshortcuts="Control+Shift+C"
        title="Ctrl+Shift+C"
        // The keyboard stays in the table, on the cells that are selected.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCopyWithHeadings}
      >
        {t('lists.copyWithHeadings')}
      </Button>
    </div>
  );
}
