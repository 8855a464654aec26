import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../components/text.tsx';

export function ImportPage() {
  const { t } = useText();
  return (
    <Page>
      <PageHeader title={t('app.imports')} />
    </Page>
  );
}
