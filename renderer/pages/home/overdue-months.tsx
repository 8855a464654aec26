import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { BarChart } from '../../components/layout/bar-chart.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { balanceOn } from './addresses.ts';
import classes from './home.module.css';
import { PartSection } from './part-section.tsx';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of thirteen lines with their heading. */
const height = 424;

type Months = NonNullable<DashboardParts['months']['data']>;

/** What was overdue at the end of each of the last twelve months and is today: bars, and a table that says the same to everyone. */
export function OverdueMonths({ months }: Pick<DashboardParts, 'months'>) {
  const { t } = useText();
  return (
    <PartSection title={t('home.months')} part={months} height={height}>
      {(data) => <MonthsShown {...data} />}
    </PartSection>
  );
}

function MonthsShown({ months, beginsOn }: Months) {
  const { t, day } = useText();
  const [, navigate] = useLocation();
  const known = months.filter(({ on }) => beginsOn === null || on >= beginsOn);
  return (
    <>
      <div className={classes.months}>
        <BarChart
          bars={months.map(({ on, overdueCents }) => ({
            key: on,
            // Its year goes under its month where the bars are narrow.
            label: `${on.slice(5, 7)}/\u200b${on.slice(2, 4)}`,
            amountCents: overdueCents,
            colour: 'var(--chart-late-3)',
          }))}
          onOpen={(on) => navigate(balanceOn(on))}
        />
        <MonthsTable months={months} known={new Set(known.map(({ on }) => on))} />
      </div>
      {beginsOn === null ? null : <p className={classes.soft}>{t('home.monthsBegin', { date: day(beginsOn) })}</p>}
    </>
  );
}

/** The latest first, so that the table begins with today as the figures do. */
function MonthsTable({ months, known }: { months: Months['months']; known: ReadonlySet<string> }) {
  const { t, day, month } = useText();
  const today = months.at(-1)?.on;
  return (
    <PlainTable>
      <caption className="visually-hidden">{t('home.monthsLabel')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('home.month')}</th>
          <th scope="col" data-end="">
            {t('home.overdue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ on, overdueCents }) => (
          <tr key={on} data-pressed={known.has(on) || undefined}>
            <th scope="row">
              {known.has(on) ? (
                <Anchor component={Link} href={balanceOn(on)} inherit>
                  {on === today ? day(on) : month(on)}
                </Anchor>
              ) : (
                <span className={classes.soft}>{month(on)}</span>
              )}
            </th>
            <td data-end="">{known.has(on) ? <Money cents={overdueCents} currency={ledgerCurrency} bare /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
