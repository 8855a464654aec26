import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { type ComparedAmountColumn, comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type ComparedRow, comparedAmountWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './compared-amounts.module.css';
import { InMemoryList } from './in-memory-list.tsx';
import type { Look } from './list-columns.tsx';

/** Which amount of a row. */
export type ComparedSide = 'expected' | 'actual' | 'difference';

type ComparedAmountsProps<Row extends ComparedRow> = {
  label: string;
  rows: readonly Row[];
  /** Headings of the two amounts. */
  expected: string;
  actual: string;
  today: Day;
  /** Opens the lines an amount is made of. */
  onOpen?: ((row: Row, side: ComparedSide) => void) | undefined;
};

const sides = {
  expected: ({ expectedCents }: ComparedRow) => expectedCents,
  actual: ({ actualCents }: ComparedRow) => actualCents,
  difference: ({ expectedCents, actualCents }: ComparedRow) => actualCents - expectedCents,
} satisfies Record<ComparedSide, (row: ComparedRow) => number>;

/** For each customer, two amounts that should be equal, and their difference. */
export function ComparedAmounts<Row extends ComparedRow>(props: ComparedAmountsProps<Row>) {
  const { label, rows, expected, actual, today, onOpen } = props;
  const { t, money } = useText();
  const words = useMemo(
    () => comparedAmountWords({ expected: () => expected, actual: () => actual }),
    [expected, actual],
  );
  const headings = { expected, actual, difference: t('balance.differenceColumn') };
  const amount = (side: ComparedSide): Look<Row> => ({
    width: 108,
    cell: (row) => {
      const cents = sides[side](row);
      const shown = <Money cents={cents} bare tone={side === 'difference' ? 'late' : undefined} />;
      if (!onOpen) return shown;
      const name = t('balance.seeLines', { amount: money(cents), side: headings[side], customer: row.name });
      return (
        <Anchor component="button" type="button" aria-label={name} onClick={() => onOpen(row, side)}>
          {shown}
        </Anchor>
      );
    },
  });
  const looks: Partial<Record<ComparedAmountColumn, Look<Row>>> = {
    name: {
      width: 170,
      wraps: true,
      cell: ({ customer, name }) => (
        <>
          {name} <small className={classes.code}>{customer}</small>
        </>
      ),
    },
    expectedCents: amount('expected'),
    actualCents: amount('actual'),
    differenceCents: amount('difference'),
  };
  return (
    <InMemoryList
      list={comparedAmountList}
      {...{ label, words, looks, rows, today }}
      rowKey={({ customer }) => customer}
      maxHeight={320}
      empty={null}
    />
  );
}
