import { Anchor, Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from 'wouter';
import { toFailure } from '../../client/failure.ts';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
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
import { ReadyBanner } from './ready-banner.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { ToTry } from './to-try.tsx';
import { useDashboard } from './use-dashboard.ts';

/** What matters today. */
export function HomePage() {
  const { t, longDay } = useText();
  const { firm, today } = useAppState();
  const parts = useDashboard();
  const { figures, debtors, ready } = parts;
  const { data, error } = figures;
  if (error)
    return (
      <Page>
        <ErrorNotice failure={toFailure(error)} onRetry={() => void figures.refetch()} />
      </Page>
    );

  const isEmpty = data?.documentCount === 0;
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
        detail={longDay(data?.asOf ?? today)}
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
          <ReadyBanner ready={ready} />
          <StaleNotice />
          {data && data.registeredToFollow > 0 ? (
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
          <Figures {...parts} />
          <div className={classes.columns}>
            <AgedBalanceCard dashboard={data} />
            <LargestDebtors debtors={debtors} />
            <Freshness dashboard={data} />
          </div>
        </>
      )}
    </Page>
  );
}
