import { Anchor } from '@mantine/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { StatCard } from '../../components/layout/stat-card.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './home.module.css';

type Dashboard = Outputs['dashboard']['get'];

/** The four figures of the morning, each a link to the rows it is made of. */
export function Figures({ dashboard }: { dashboard: Dashboard }) {
  const { t, money, percent } = useText();
  const { overdueCents, openCents, debitCents, currency, remindersReady, instalmentsDue } = dashboard;
  const share = debitCents > 0 ? percent(Math.round((1000 * overdueCents) / debitCents) / 10) : null;
  return (
    <div className={classes.figures}>
      <StatCard
        label={t('home.overdue')}
        tone={overdueCents > 0 ? 'late' : undefined}
        value={
          <Anchor component={Link} href="/customers?filter=overdue&sort=-overdueCents" inherit>
            <Money cents={overdueCents} currency={currency} />
          </Anchor>
        }
        detail={<OverdueChange dashboard={dashboard} />}
      />
      <StatCard
        label={t('home.open')}
        value={
          <Anchor component={Link} href="/balance" inherit>
            <Money cents={openCents} currency={currency} />
          </Anchor>
        }
        detail={
          <>
            {share === null ? null : t('home.overdueShare', { percent: share })}
            {dashboard.otherCurrencies.map((other) => (
              <div key={other.currency}>
                <Money cents={other.openCents} currency={other.currency} />
              </div>
            ))}
          </>
        }
      />
      <StatCard
        label={t('home.remindersReady')}
        value={
          <Anchor component={Link} href="/reminders" inherit>
            {remindersReady.count}
          </Anchor>
        }
        detail={
          remindersReady.count === 0
            ? t('home.remindersNone')
            : t('home.remindersReadyDetail', { amount: money(remindersReady.totalCents, currency) })
        }
      />
      <StatCard
        label={t('home.instalments')}
        value={
          <Anchor component={Link} href="/plans" inherit>
            <Money cents={instalmentsDue.amountCents} currency={currency} />
          </Anchor>
        }
        detail={
          instalmentsDue.lateCount > 0
            ? t('home.instalmentsLate', { count: instalmentsDue.lateCount })
            : t('home.instalmentsFine')
        }
      />
    </div>
  );
}

function OverdueChange({ dashboard }: { dashboard: Dashboard }) {
  const { t, money } = useText();
  const change = dashboard.overdueCents - dashboard.overdueBeforeCents;
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
