import { Anchor } from '@mantine/core';
import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './compared-amounts.module.css';
import { RowsTable } from './rows-table.tsx';

/** Which amount of a row. */
export type ComparedSide = 'expected' | 'actual' | 'difference';
type ComparedRow = { customer: string; name: string; expectedCents: number; actualCents: number };

type ComparedAmountsProps<Row extends ComparedRow> = {
  rows: readonly Row[];
  /** Headings of the two amounts. */
  expected: string;
  actual: string;
  /** Opens the lines an amount is made of. */
  onOpen?: ((row: Row, side: ComparedSide) => void) | undefined;
};

/** For each customer, two amounts that should be equal, and their difference. */
export function ComparedAmounts<Row extends ComparedRow>(props: ComparedAmountsProps<Row>) {
  const { rows, expected, actual, onOpen } = props;
  const { t, money } = useText();
  const headings = { expected, actual, difference: t('balance.differenceColumn') };
  const amount = (row: Row, side: ComparedSide, cents: number) => {
    const shown = <Money cents={cents} bare tone={side === 'difference' ? 'late' : undefined} />;
    if (!onOpen) return shown;
    const label = t('balance.seeLines', { amount: money(cents), side: headings[side], customer: row.name });
    return (
      <Anchor component="button" type="button" aria-label={label} onClick={() => onOpen(row, side)}>
        {shown}
      </Anchor>
    );
  };
  return (
    <RowsTable
      rows={rows}
      rowKey={({ customer }) => customer}
      columns={[
        {
          key: 'customer',
          header: t('balance.customer'),
          isHeading: true,
          cell: ({ customer, name }) => (
            <>
              {name} <small className={classes.code}>{customer}</small>
            </>
          ),
        },
        {
          key: 'expected',
          header: expected,
          align: 'end',
          cell: (row) => amount(row, 'expected', row.expectedCents),
        },
        { key: 'actual', header: actual, align: 'end', cell: (row) => amount(row, 'actual', row.actualCents) },
        {
          key: 'difference',
          header: headings.difference,
          align: 'end',
          cell: (row) => amount(row, 'difference', row.actualCents - row.expectedCents),
        },
      ]}
    />
  );
}
