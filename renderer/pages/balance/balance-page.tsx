import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../components/text.tsx';

export function BalancePage() {
  const { t } = useText();
  return (
    <Page>
      <PageHeader title={t('app.balance')} />
    </Page>
  );
}
