import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { LazyAgedChart } from '../../components/layout/lazy-aged-chart.tsx';
import { Section } from '../../components/layout/page.tsx';
import { columnColour, columnLabel } from '../../components/table/column-label.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './home.module.css';

const sortedBy = (column: string) => `/balance?sort=-${column}`;

/** The aged balance as a chart, and as a table that says the same to everyone. */
export function AgedBalanceCard({ dashboard }: { dashboard: Outputs['dashboard']['get'] }) {
  const text = useText();
  const { t, day } = text;
  const [, navigate] = useLocation();
  const columns = dashboard.columns.filter(({ name, amountCents }) => /^(notDue|late)/.test(name) || amountCents !== 0);
  const lateNames = columns.map(({ name }) => name).filter((name) => name.startsWith('late'));
  return (
    <Section
      title={t('home.agedBalance', { date: day(dashboard.asOf) })}
      actions={
        <Anchor component={Link} href="/balance">
          {t('home.agedBalanceAction')}
        </Anchor>
      }
    >
      <div className={classes.aged}>
        <LazyAgedChart columns={columns} onOpen={(column) => navigate(sortedBy(column))} />
        <PlainTable>
          <thead>
            <tr>
              <th scope="col">{t('home.column')}</th>
              <th scope="col" data-end="">
                {t('common.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, amountCents }) => (
              <tr key={name}>
                <th scope="row">
                  <span
                    className={classes.swatch}
                    style={{ background: columnColour(name, lateNames) }}
                    aria-hidden="true"
                  />
                  <Anchor component={Link} href={sortedBy(name)} inherit c="inherit">
                    {columnLabel(text, name)}
                  </Anchor>
                </th>
                <td data-end="">
                  <Money cents={amountCents} bare dashZero />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('common.total')}</th>
              <td data-end="">
                <Money cents={dashboard.openCents} currency={dashboard.currency} strong />
              </td>
            </tr>
          </tfoot>
        </PlainTable>
      </div>
    </Section>
  );
}
