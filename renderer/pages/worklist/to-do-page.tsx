import { Button } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../../shared/domain/values/days.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { FillTabs } from '../../components/layout/fill-tabs.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { Notices } from '../../components/text/notices.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { CustomersGaps } from '../complete-customers/index.ts';
import { StaleNotice } from '../home/index.ts';
import {
  addIssued,
  ClosedDayNotice,
  HeldBackTab,
  type Issued,
  IssuedNotice,
  MissedNotice,
  ProposalsTab,
  SenderNotice,
  useCallReports,
} from '../reminders/index.ts';
import { BeginRun, RunNotice } from '../run/index.ts';
import { WorkTab } from './work-tab.tsx';
import classes from './worklist.module.css';

/** À faire: everything that waits for somebody; whom to remind, how and why; and why not the others. */
export function ToDoPage() {
  const { t, day } = useText();
  const { today } = useAppState();
  const [tab, setTab] = useUrlState('tab', 'work');
  const [chosenDay, setDay] = useUrlState('on', today);
  const callReports = useCallReports();
  const [issued, setIssued] = useState<Issued | null>(null);
  const asOf = isDay(chosenDay) ? chosenDay : today;
  const [closedDays, setClosedDays] = useUrlState('closed');
  const opensClosedDays = closedDays === 'opened';
  const openClosed = (opens: boolean) => setClosedDays(opens ? 'opened' : '');
  return (
    <Page fill>
      <PageHeader
        title={t('app.reminders')}
        actions={
          <>
            {asOf === today ? <BeginRun /> : null}
            <span className={classes.asOf}>
              <span aria-hidden="true">{t('reminders.asOf')}</span>
              <DayInput ariaLabel={t('reminders.asOf')} today={today} value={asOf} required onChange={setDay} />
            </span>
          </>
        }
      />
      <Notices>
        {asOf === today ? null : (
          <Notice
            tone="info"
            title={t('reminders.previewTitle', { date: day(asOf) })}
            actions={
              <Button variant="default" onClick={() => setDay(today)}>
                {t('reminders.backToToday')}
              </Button>
            }
          >
            {t(asOf > today ? 'reminders.previewAhead' : 'reminders.previewBehind')}
          </Notice>
        )}
        {issued ? <IssuedNotice issued={issued} onClose={() => setIssued(null)} /> : null}
        <ClosedDayNotice
          {...{ asOf, opensClosedDays }}
          isOverProposals={tab === 'proposals'}
          onOpenClosed={openClosed}
        />
        {asOf === today ? <RunNotice /> : null}
        {asOf === today ? <MissedNotice /> : null}
        <SenderNotice />
        <StaleNotice />
        <CustomersGaps place="reminders" />
      </Notices>
      <FillTabs
        value={tab}
        onChange={setTab}
        tabs={[
          {
            name: 'work',
            label: t('worklist.title'),
            content: (
              <WorkTab {...{ asOf, callReports }} onIssued={(more) => setIssued((before) => addIssued(before, more))} />
            ),
          },
          {
            name: 'proposals',
            label: t('reminders.tabProposals'),
            content: (
              <ProposalsTab
                asOf={asOf}
                isPreview={asOf !== today}
                opensClosedDays={opensClosedDays}
                onOpenClosed={openClosed}
                callReports={callReports}
                onIssued={(more) => setIssued((before) => addIssued(before, more))}
              />
            ),
          },
          {
            name: 'heldBack',
            label: t('reminders.tabHeldBack'),
            content: <HeldBackTab {...{ asOf, opensClosedDays }} />,
          },
        ]}
      />
    </Page>
  );
}
