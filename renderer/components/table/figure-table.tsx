import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Amount } from '../../../shared/domain/values/amounts-by-currency.ts';
import { Money } from '../text/money.tsx';
import { useText } from '../text/text.tsx';
import classes from './figure-table.module.css';
import { PlainTable } from './plain-table.tsx';

export type FigureRow = {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Where the rows are that the figure counts and adds up; absent where they are in sight. */
  readonly to?: string;
  readonly figure: { readonly count: number; readonly amounts: readonly Amount[] };
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
            {t('common.number')}
          </th>
          <th scope="col" data-end="">
            {t('common.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, icon, to, figure }) => (
          <tr
            key={key}
            className={figure.count === 0 ? classes.soft : undefined}
            data-pressed={(to !== undefined && figure.count > 0) || undefined}
          >
            <th scope="row">
              <span className={classes.named}>
                {icon}
                {to === undefined || figure.count === 0 ? (
                  label
                ) : (
                  <Anchor component={Link} href={to} inherit>
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
