import { Anchor } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { AgedChart } from '../../components/layout/aged-chart.tsx';
import { Awaited } from '../../components/layout/awaited.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Section } from '../../components/layout/page.tsx';
import { columnColour, columnLabel } from '../../components/table/column-label.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { balanceColumn } from './addresses.ts';
import classes from './home.module.css';
import type { DashboardParts } from './use-dashboard.ts';

type Dashboard = DashboardParts['figures']['data'];

/** Pixels of the chart, and of a table of the usual columns. */
const height = 270;

/** The aged balance as a chart, and as a table that says the same to everyone. */
export function AgedBalanceCard({ dashboard }: { dashboard: Dashboard }) {
  const { t, day } = useText();
  const { today } = useAppState();
  return (
    <Section
      title={t('home.agedBalance', { date: day(dashboard?.asOf ?? today) })}
      actions={
        <Anchor component={Link} href="/balance">
          {t('home.agedBalanceAction')}
        </Anchor>
      }
    >
      {dashboard ? <AgedBalance dashboard={dashboard} /> : <Awaited height={height} />}
    </Section>
  );
}

function AgedBalance({ dashboard }: { dashboard: NonNullable<Dashboard> }) {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const columns = dashboard.columns.filter(({ name, amountCents }) => /^(notDue|late)/.test(name) || amountCents !== 0);
  const lateNames = columns.map(({ name }) => name).filter((name) => name.startsWith('late'));
  return (
    <div className={classes.aged}>
      {columns.every(({ amountCents }) => amountCents === 0) ? (
        <EmptyState icon={IconTable} text={t('balance.empty')} />
      ) : (
        <AgedChart columns={columns} onOpen={(column) => navigate(balanceColumn(column))} />
      )}
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
            <tr key={name} data-pressed>
              <th scope="row">
                <span
                  className={classes.swatch}
                  style={{ background: columnColour(name, lateNames) }}
                  aria-hidden="true"
                />
                <Anchor component={Link} href={balanceColumn(name)} inherit c="inherit">
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
  );
}
