import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './compared-amounts.module.css';
import { RowsTable } from './rows-table.tsx';

type ComparedRow = { customer: string; name: string; expectedCents: number; actualCents: number };

type ComparedAmountsProps = {
  rows: readonly ComparedRow[];
  /** Headings of the two amounts. */
  expected: string;
  actual: string;
};

/** For each customer, two amounts that should be equal, and their difference. */
export function ComparedAmounts({ rows, expected, actual }: ComparedAmountsProps) {
  const { t } = useText();
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
          cell: ({ expectedCents }) => <Money cents={expectedCents} bare />,
        },
        { key: 'actual', header: actual, align: 'end', cell: ({ actualCents }) => <Money cents={actualCents} bare /> },
        {
          key: 'difference',
          header: t('balance.differenceColumn'),
          align: 'end',
          cell: ({ expectedCents, actualCents }) => <Money cents={actualCents - expectedCents} bare tone="late" />,
        },
      ]}
    />
  );
}
