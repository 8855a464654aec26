import { Tabs } from '@mantine/core';
import { isDay } from '../../../shared/domain/days.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../components/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { HeldBackTab } from './held-back-tab.tsx';
import { ProposalsTab } from './proposals-tab.tsx';
import classes from './reminders.module.css';

/** À faire: whom to contact now, how and why; and why not the others. */
export function RemindersPage() {
  const { t } = useText();
  const { today } = useAppState();
  const [tab, setTab] = useUrlState('tab', 'proposals');
  const [chosenDay, setDay] = useUrlState('on', today);
  const asOf = isDay(chosenDay) ? chosenDay : today;
  return (
    <Page fill>
      <PageHeader
        title={t('app.reminders')}
        actions={
          <span className={classes.asOf}>
            <span aria-hidden="true">{t('reminders.asOf')}</span>
            <DayInput
              ariaLabel={t('reminders.asOf')}
              today={today}
              value={asOf}
              onChange={(day) => setDay(day ?? today)}
            />
          </span>
        }
      />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'proposals')}>
        <Tabs.List>
          <Tabs.Tab value="proposals">{t('reminders.tabProposals')}</Tabs.Tab>
          <Tabs.Tab value="heldBack">{t('reminders.tabHeldBack')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {tab === 'heldBack' ? <HeldBackTab asOf={asOf} /> : <ProposalsTab asOf={asOf} />}
    </Page>
  );
}
