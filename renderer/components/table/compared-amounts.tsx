import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './compared-amounts.module.css';
import { PlainTable } from './plain-table.tsx';

type ComparedRow = { customer: string; name: string; expectedCents: number; actualCents: number };

type ComparedAmountsProps = {
  rows: readonly ComparedRow[];
  /** Headings of the two amounts. */
  expected: string;
  actual: string;
};

/** Two amounts of each customer that should be one, and their difference. */
export function ComparedAmounts({ rows, expected, actual }: ComparedAmountsProps) {
  const { t } = useText();
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('balance.customer')}</th>
          {[expected, actual, t('balance.differenceColumn')].map((heading) => (
            <th key={heading} scope="col" data-end="">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ customer, name, expectedCents, actualCents }) => (
          <tr key={customer}>
            <th scope="row">
              {name} <small className={classes.code}>{customer}</small>
            </th>
            <td data-end="">
              <Money cents={expectedCents} bare />
            </td>
            <td data-end="">
              <Money cents={actualCents} bare />
            </td>
            <td data-end="">
              <Money cents={actualCents - expectedCents} bare tone="late" />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
