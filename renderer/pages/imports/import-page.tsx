import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { batchOfKind } from './kinds/registry.ts';

/** An import: the changes it will make while it waits, or those it made once applied. */
export function ImportPage() {
  const { t } = useText();
  const batchId = Number(useParams().id);
  const query = useQuery(api.imports.get.queryOptions({ input: { batchId } }));
  if (query.data) {
    const BatchOfKind = batchOfKind[query.data.kind];
    return <BatchOfKind batch={query.data} />;
  }
  if (query.isPending) return <PageLoading />;
  return (
    <Page>
      <PageHeader above={<BackLink href="/imports">{t('imports.title')}</BackLink>} title={t('imports.title')} />
      <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} />
    </Page>
  );
}
