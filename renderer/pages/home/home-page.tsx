import { Anchor, Button } from '@mantine/core';
import { IconFileImport, IconLayoutDashboard } from '@tabler/icons-react';
import { Link } from 'wouter';
import { toFailure } from '../../client/failure.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { ArrangeBlocks } from './arrange-blocks.tsx';
import { shownBlocks } from './arrangement.ts';
import { BeforeFirstLetter } from './before-first-letter.tsx';
import { blocks } from './blocks.tsx';
import { EmptyLedger } from './empty-ledger.tsx';
import classes from './home.module.css';
import { ReceiptsWindow } from './receipts-window.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { ToTry } from './to-try.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useDashboard } from './use-dashboard.ts';

/** What matters today. */
export function HomePage() {
  const { t, longDay } = useText();
  const { firm, today } = useAppState();
  const [arrangement, arrange] = useArrangement();
  const shown = shownBlocks(blocks, arrangement);
  const parts = useDashboard(new Set(shown.flatMap(({ asks }) => asks)));
  const { figures } = parts;
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
            {isEmpty ? null : (
              <>
                <ArrangeBlocks {...{ arrangement }} onArrange={arrange} />
                {importButton}
              </>
            )}
          </>
        }
      />
      <ToTry />
      <BeforeFirstLetter />
      {isEmpty ? (
        <EmptyLedger />
      ) : (
        <>
          <StaleNotice />
          {shown.length === 0 ? <EmptyState icon={IconLayoutDashboard} text={t('home.allHidden')} /> : null}
          <div className={classes.blocks}>
            {shown.map(({ id, room, draw }) => (
              <div key={id} className={classes.block} style={{ flexBasis: room ?? '100%' }}>
                {draw(parts)}
              </div>
            ))}
          </div>
          <ReceiptsWindow />
        </>
      )}
    </Page>
  );
}
