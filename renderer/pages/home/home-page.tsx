import { Anchor, Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { AgedBalanceCard } from './aged-balance-card.tsx';
import { BeforeFirstLetter } from './before-first-letter.tsx';
import { EmptyLedger } from './empty-ledger.tsx';
import { Figures } from './figures.tsx';
import { Freshness } from './freshness.tsx';
import classes from './home.module.css';
import { LargestDebtors } from './largest-debtors.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { ToTry } from './to-try.tsx';

/** What matters today. */
export function HomePage() {
  const { t, longDay, money } = useText();
  const { firm } = useAppState();
  const dashboard = useQuery(api.dashboard.get.queryOptions());
  if (dashboard.isPending) return <PageLoading />;
  if (dashboard.error)
    return (
      <Page>
        <ErrorNotice failure={toFailure(dashboard.error)} onRetry={() => void dashboard.refetch()} />
      </Page>
    );

  const { data } = dashboard;
  const isEmpty = data.documentCount === 0;
  const importButton = (
    <Button
      component={Link}
      href="/imports?choose=1"
      variant="default"
      leftSection={<IconFileImport size={16} stroke={1.6} />}
    >
      {t('app.importFile')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('home.title')}
        detail={longDay(data.asOf)}
        actions={
          <>
            {firm?.isDemonstration ? null : (
              <Anchor component={Link} href="/first-steps">
                {t('firstSteps.link')}
              </Anchor>
            )}
            {isEmpty ? null : importButton}
          </>
        }
      />
      <ToTry />
      <BeforeFirstLetter />
      {isEmpty ? (
        <EmptyLedger />
      ) : (
        <>
          {data.remindersReady.count > 0 ? (
            <Notice
              tone="info"
              actions={
                <Button component={Link} href="/reminders">
                  {t('home.bannerAction')}
                </Button>
              }
            >
              {t('home.banner', {
                count: data.remindersReady.count,
                amount: money(data.remindersReady.totalCents, data.currency),
              })}
            </Notice>
          ) : null}
          <StaleNotice />
          {data.registeredToFollow > 0 ? (
            <Notice
              tone="warn"
              actions={
                <Button component={Link} href="/letters" variant="default">
                  {t('home.registeredAction')}
                </Button>
              }
            >
              {t('home.registered', { count: data.registeredToFollow })}
            </Notice>
          ) : null}
          <Figures dashboard={data} />
          <div className={classes.columns}>
            <AgedBalanceCard dashboard={data} />
            <LargestDebtors debtors={data.largestDebtors} currency={data.currency} />
            <Freshness dashboard={data} />
          </div>
        </>
      )}
    </Page>
  );
}
