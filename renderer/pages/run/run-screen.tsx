import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconArrowLeft, IconDoorExit, IconFlag, IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { AskedMeanwhile } from './asked-meanwhile.tsx';
import { EndRun } from './end-run.tsx';
import classes from './run.module.css';
import { RunCustomerView } from './run-customer.tsx';
import { RunOverview } from './run-overview.tsx';
import { nextWaiting, type Run, seenCount, shownCustomer } from './run-state.ts';
import { useRunKeys } from './use-run-keys.ts';

/** One customer of the run after the other; once all were seen, all of them, and its end. */
export function RunScreen({ run }: { run: Run }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [askedId, setAsked] = useUrlState('customer');
  const [isEnding, setEnding] = useState(false);
  const [shows, setShows] = useUrlState('show');
  const shown = shownCustomer(run.customers, Number(askedId));
  const seen = seenCount(run.customers);
  const total = run.customers.length;
  const isOverview = shows === 'all' || shown === undefined;
  const leave = () => navigate('/reminders');
  const toggle = () => setShows(isOverview ? '' : 'all');
  const open = (customerId: number) => {
    setAsked(String(customerId));
    setShows('');
  };
  const goOn = (fromId: number) => {
    const next = nextWaiting(run.customers, fromId);
    setAsked(next === undefined ? '' : String(next.customerId));
    if (next === undefined) setShows('all');
  };
  const place = run.customers.findIndex(({ customerId }) => customerId === shown?.customerId) + 1;
  const before = isOverview ? undefined : run.customers[place - 2];
  const goBack = before === undefined ? null : () => open(before.customerId);
  useRunKeys({ Escape: leave, o: toggle, ArrowLeft: goBack });
  return (
    <Page fill>
      <PageHeader
        title={t('runs.title')}
        detail={
          <span className={classes.progress}>
            <ActionIcon
              variant="subtle"
              aria-label={t('runs.previous')}
              aria-keyshortcuts="ArrowLeft"
              disabled={goBack === null}
              onClick={() => goBack?.()}
            >
              <IconArrowLeft size={16} />
            </ActionIcon>
            <Progress value={(100 * seen) / total} aria-label={t('runs.progressLabel')} w={180} />
            <span>{isOverview ? `${seen} / ${total}` : t('runs.place', { place, total })}</span>
          </span>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconListDetails size={16} />}
              rightSection={<Keys isAside keys={['o']} />}
              aria-keyshortcuts="o"
              aria-pressed={isOverview}
              onClick={toggle}
              disabled={shown === undefined}
            >
              {t(isOverview ? 'runs.backToCustomer' : 'runs.overview')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDoorExit size={16} />}
              rightSection={<Keys isAside keys={[t('app.key.escape')]} />}
              aria-keyshortcuts="Escape"
              onClick={leave}
            >
              {t('runs.leave')}
            </Button>
            <Button variant="default" leftSection={<IconFlag size={16} />} onClick={() => setEnding(true)}>
              {t('runs.end')}
            </Button>
          </>
        }
      />
      <AskedMeanwhile run={run} />
      {isOverview ? (
        <RunOverview run={run} onOpen={open} onEnd={() => setEnding(true)} />
      ) : (
        <RunCustomerView key={shown.customerId} run={run} entry={shown} onNext={() => goOn(shown.customerId)} />
      )}
      <EndRun run={run} opened={isEnding} onClose={() => setEnding(false)} />
    </Page>
  );
}
