import { Tabs } from '@mantine/core';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { TabList } from '../../components/layout/tab-list.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { BackupsTab } from './backups-tab.tsx';
import { CallsTab } from './calls/index.ts';
import { CheckTab } from './check-tab.tsx';
import { DisputeReasonsSection } from './dispute-reasons-section.tsx';
import { IdentityTab } from './identity-tab.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import { PrioritiesTab } from './priorities/index.ts';
import { ScenariosTab } from './scenarios/index.ts';
import classes from './settings.module.css';

const tabs = ['identity', 'scenario', 'priorities', 'calls', 'backups', 'check'] as const;

/** How this firm works. */
export function SettingsPage() {
  const { t } = useText();
  const [tab, setTab] = useUrlState('tab', 'identity');
  return (
    <Page>
      <PageHeader title={t('settings.title')} />
      <Tabs
        value={tabs.find((known) => known === tab) ?? 'identity'}
        onChange={(value) => setTab(value ?? 'identity')}
        keepMounted={false}
      >
        <TabList>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </TabList>
        <Tabs.Panel value="identity" className={classes.panel ?? ''}>
          <IdentityTab />
        </Tabs.Panel>
        <Tabs.Panel value="scenario" className={classes.panel ?? ''}>
          <ScenariosTab />
          <OutcomesSection />
          <DisputeReasonsSection />
        </Tabs.Panel>
        <Tabs.Panel value="priorities" className={classes.panel ?? ''}>
          <PrioritiesTab />
        </Tabs.Panel>
        <Tabs.Panel value="calls" className={classes.panel ?? ''}>
          <CallsTab />
        </Tabs.Panel>
        <Tabs.Panel value="backups" className={classes.panel ?? ''}>
          <BackupsTab />
        </Tabs.Panel>
        <Tabs.Panel value="check" className={classes.panel ?? ''}>
          <CheckTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
