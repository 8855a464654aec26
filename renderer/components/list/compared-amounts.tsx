import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ComparedAmountColumn, comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { ComparedRow } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import type { Arrangement } from '../table/table-settings.ts';
import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './compared-amounts.module.css';
import { InMemoryList } from './in-memory-list.tsx';
import type { Look } from './list-columns.tsx';
import type { ExportedList } from './list-view.ts';

/** Which amount of a row. */
export type ComparedSide = 'expected' | 'actual' | 'difference';

type ComparedAmountsProps<Row extends ComparedRow> = {
  label: string;
  rows: readonly Row[];
  words: ListWords<ComparedAmountColumn, ComparedRow>;
  today: Day;
  arrangement: Arrangement;
  /** Opens the lines an amount is made of. */
  onOpen?: ((row: Row, side: ComparedSide) => void) | undefined;
  /** What is done with the list as it is arranged, such as its export. */
  actions?: ((arranged: ExportedList<ComparedAmountColumn>) => ReactNode) | undefined;
};

const sides = {
  expected: ({ expectedCents }: ComparedRow) => expectedCents,
  actual: ({ actualCents }: ComparedRow) => actualCents,
  difference: ({ expectedCents, actualCents }: ComparedRow) => actualCents - expectedCents,
} satisfies Record<ComparedSide, (row: ComparedRow) => number>;

/** For each customer, two amounts that should be equal, and their difference. */
export function ComparedAmounts<Row extends ComparedRow>(props: ComparedAmountsProps<Row>) {
  const { label, rows, words, today, arrangement, onOpen, actions } = props;
  const { t, language, money } = useText();
  const headings = {
    expected: wordOf(language, words.expectedCents.heading),
    actual: wordOf(language, words.actualCents.heading),
    difference: wordOf(language, words.differenceCents.heading),
  };
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
      {...{ label, words, looks, rows, today, arrangement, actions }}
      rowKey={({ customer }) => customer}
      maxHeight={320}
      empty={null}
    />
  );
}
