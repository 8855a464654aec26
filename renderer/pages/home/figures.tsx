import { Anchor } from '@mantine/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Figure } from '../../../shared/contract/dashboard.ts';
import { receiptDays } from '../../../shared/domain/lists/receipt-list.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { StatCard } from '../../components/layout/stat-card.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { disputesIn, promisesIn, receiptsWithin } from './addresses.ts';
import classes from './home.module.css';
import type { DashboardParts } from './use-dashboard.ts';

type Dashboard = NonNullable<DashboardParts['figures']['data']>;

/** A line of a card that is not known yet. */
const awaited = '\u00a0';
const [inWeek, inMonth] = receiptDays;

/** The figures of the morning, each a link to the rows it is made of; each stands in its place before it is known. */
export function Figures({ figures, before, ready }: Pick<DashboardParts, 'figures' | 'before' | 'ready'>) {
  const { t, money, number } = useText();
  const { data } = figures;
  const messages = ready.data;
  return (
    <div className={classes.figures}>
      <StatCard
        label={t('home.overdue')}
        tone={data && data.overdueCents > 0 ? 'late' : undefined}
        value={
          data ? (
            <To href="/customers?filter=overdue&sort=-overdueCents">
              <Money cents={data.overdueCents} currency={data.currency} />
            </To>
          ) : (
            awaited
          )
        }
        detail={
          data && before.data ? <OverdueChange dashboard={data} beforeCents={before.data.overdueCents} /> : awaited
        }
      />
      <StatCard
        label={t('home.open')}
        value={
          data ? (
            <To href="/balance">
              <Money cents={data.openCents} currency={data.currency} />
            </To>
          ) : (
            awaited
          )
        }
        detail={data ? <OfOpen dashboard={data} /> : awaited}
      />
      <StatCard
        label={t('home.remindersReady')}
        value={messages ? <To href="/reminders?tab=proposals">{number(messages.count)}</To> : awaited}
        detail={
          messages === undefined
            ? awaited
            : messages.count === 0
              ? t('home.remindersNone')
              : t('home.remindersReadyDetail', { amount: money(messages.totalCents, data?.currency) })
        }
      />
      <StatCard
        label={t('home.expected', { days: inMonth })}
        value={
          data ? (
            <To href={receiptsWithin(inMonth)}>
              <Money cents={eurosOf(data.expected.month)} currency={data.currency} />
            </To>
          ) : (
            awaited
          )
        }
        detail={data ? <Expected {...data.expected} /> : awaited}
      />
      <StatCard
        label={t('home.promises')}
        value={
          data ? (
            <To href={promisesIn(['running'])}>
              <Money cents={data.promises.toComeCents} currency={data.currency} />
            </To>
          ) : (
            awaited
          )
        }
        detail={data ? <Promises {...data.promises} /> : awaited}
      />
      <StatCard
        label={t('home.disputes')}
        value={
          data ? (
            <To href={disputesIn('open', 'late')}>
              <Money cents={data.disputes.disputedCents} currency={data.currency} />
            </To>
          ) : (
            awaited
          )
        }
        detail={data ? <Disputes {...data.disputes} /> : awaited}
      />
    </div>
  );
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} inherit>
      {children}
    </Anchor>
  );
}

function OverdueChange({ dashboard, beforeCents }: { dashboard: Dashboard; beforeCents: number }) {
  const { t, money } = useText();
  const change = dashboard.overdueCents - beforeCents;
  const amount = money(Math.abs(change), dashboard.currency);
  if (change === 0) return t('home.overdueSame');
  const Trend = change > 0 ? IconTrendingUp : IconTrendingDown;
  return (
    <span className={classes.trend} data-tone={change > 0 ? 'late' : 'ok'}>
      <Trend size={15} stroke={1.8} aria-hidden="true" />
      {change > 0 ? t('home.overdueMore', { amount }) : t('home.overdueLess', { amount })}
    </span>
  );
}

function OfOpen({ dashboard }: { dashboard: Dashboard }) {
  const { t, percent } = useText();
  const { overdueCents, debitCents, otherCurrencies } = dashboard;
  const share = debitCents > 0 ? percent(Math.round((1000 * overdueCents) / debitCents) / 10) : null;
  return (
    <>
      {share === null ? null : t('home.overdueShare', { percent: share })}
      {otherCurrencies.map((other) => (
        <div key={other.currency}>
          <Money cents={other.openCents} currency={other.currency} />
        </div>
      ))}
    </>
  );
}

/** What of it is expected within a week; amounts in other currencies are never added. */
function Expected({ week, month }: Dashboard['expected']) {
  const { t, money } = useText();
  if (month.count === 0) return t('home.expectedNone');
  const [own, ...others] = week.amounts;
  const told = [own ?? { currency: ledgerCurrency, amountCents: 0 }, ...others];
  return (
    <To href={receiptsWithin(inWeek)}>
      {t('home.expectedWeek', {
        amount: told.map(({ amountCents, currency }) => money(amountCents, currency)).join(' + '),
        days: inWeek,
      })}
    </To>
  );
}

const eurosOf = ({ amounts }: Figure) => amounts.find(({ currency }) => currency === ledgerCurrency)?.amountCents ?? 0;

/** How many promises run, and how many were not kept. */
function Promises({ running, broken }: Dashboard['promises']) {
  const { t } = useText();
  if (broken === 0) return running === 0 ? t('home.promisesNone') : t('home.promisesRunning', { count: running });
  return <To href={promisesIn(['broken', 'partlyKept'])}>{t('home.promisesBroken', { count: broken })}</To>;
}

/** How many disputes stand, and how many are past the day to settle them by. */
function Disputes({ open, late }: Dashboard['disputes']) {
  const { t } = useText();
  if (late === 0) return open === 0 ? t('home.disputesNone') : t('home.disputesOpen', { count: open });
  return <To href={disputesIn('late')}>{t('home.disputesLate', { count: late })}</To>;
}
