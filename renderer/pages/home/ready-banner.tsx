import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { toFailure } from '../../client/failure.ts';
import { Awaited } from '../../components/layout/awaited.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of a notice with its button. */
const height = 48;

/** Leads to the reminders that wait. It says so too where none does: what is under it never moves. */
export function ReadyBanner({ ready }: { ready: DashboardParts['ready'] }) {
  const { t, money, day } = useText();
  const { data, error } = ready;
  if (error) return <ErrorNotice failure={toFailure(error)} onRetry={() => void ready.refetch()} />;
  if (data === undefined) return <Awaited height={height} />;
  const { count, blockedCount, totalCents, closed } = data;
  return (
    <Notice
      tone={blockedCount > 0 ? 'warn' : count > 0 ? 'info' : 'ok'}
      actions={
        <Button
          component={Link}
          href="/reminders?tab=proposals"
          data-first
          {...(count > 0 ? {} : { variant: 'default' })}
        >
          {t('home.bannerAction')}
        </Button>
      }
    >
      {count > 0
        ? [
            t(blockedCount === count ? 'home.bannerBlocked' : 'home.banner', {
              count,
              amount: money(totalCents, ledgerCurrency),
            }),
            ...(blockedCount === 0 || blockedCount === count ? [] : [t('home.bannerPartly', { count: blockedCount })]),
          ].join(' ')
        : closed
          ? t('home.bannerClosed', { count: closed.count, date: day(closed.leavesOn) })
          : t('home.bannerNone')}
    </Notice>
  );
}
