import { Tabs } from '@mantine/core';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../components/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { LettersTab } from './letters-tab.tsx';
import { RegisteredTab } from './registered-tab.tsx';

/** Courriers: what was sent, and with what proof. */
export function LettersPage() {
  const { t } = useText();
  const [tab, setTab] = useUrlState('tab', 'letters');
  return (
    <Page fill>
      <PageHeader title={t('app.letters')} />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'letters')}>
        <Tabs.List>
          <Tabs.Tab value="letters">{t('letters.tabLetters')}</Tabs.Tab>
          <Tabs.Tab value="registered">{t('letters.tabRegistered')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {tab === 'registered' ? <RegisteredTab /> : <LettersTab />}
    </Page>
  );
}
