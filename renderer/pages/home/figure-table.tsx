import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Figure } from '../../../shared/contract/dashboard.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './home.module.css';

export type FigureRow = {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Where the rows are that the figure counts and adds up. */
  readonly to: string;
  readonly figure: Figure;
};

/** Figures one under the other: how many, for how much, each with the way to its rows; one that counts nothing leads nowhere. */
export function FigureTable({ label, heading, rows }: { label: string; heading: string; rows: readonly FigureRow[] }) {
  const { t, number } = useText();
  return (
    <PlainTable>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" data-end="">
            {t('home.number')}
          </th>
          <th scope="col" data-end="">
            {t('common.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, icon, to, figure }) => (
          <tr key={key} className={figure.count === 0 ? classes.soft : classes.row}>
            <th scope="row">
              <span className={classes.named}>
                {icon}
                {figure.count === 0 ? (
                  label
                ) : (
                  <Anchor component={Link} href={to} inherit className={classes.wholeRow}>
                    {label}
                  </Anchor>
                )}
              </span>
            </th>
            <td data-end="">{number(figure.count)}</td>
            <td data-end="">
              {figure.amounts.length === 0
                ? '–'
                : figure.amounts.map(({ currency, amountCents }) => (
                    <div key={currency}>
                      <Money cents={amountCents} currency={currency} />
                    </div>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
