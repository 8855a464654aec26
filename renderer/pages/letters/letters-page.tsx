import { FillTabs } from '../../components/layout/fill-tabs.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { useText } from '../../components/text/text.tsx';
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
      <FillTabs
        value={tab}
        onChange={setTab}
        tabs={[
          { name: 'letters', label: t('letters.tabLetters'), content: <LettersTab /> },
          { name: 'registered', label: t('letters.tabRegistered'), content: <RegisteredTab /> },
        ]}
      />
    </Page>
  );
}
