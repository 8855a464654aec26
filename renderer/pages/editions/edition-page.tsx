import { Button } from '@mantine/core';
import { IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { editionColumns } from './edition-columns.tsx';
import { RemarkDialog } from './remark-dialog.tsx';

/** A closed balance as it stood, and its remarks. */
export function EditionPage() {
  const id = Number(useParams<{ id: string }>().id);
  const query = useQuery(api.editions.get.queryOptions({ input: { id } }));
  return (
    <QueryState thing="edition" {...stateOf(query)}>
      {(edition) => <EditionView key={id} edition={edition} />}
    </QueryState>
  );
}

function EditionView({ edition }: { edition: Edition }) {
  const text = useText();
  const { t, day, instant } = text;
  const [remarked, setRemarked] = useState<EditionRow | null>(null);
  const query = useInfiniteQuery(
    api.editions.rows.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: edition.id, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const exporting = useExport((wanted) => client.editions.export({ id: edition.id, ...wanted }));
  const title = t('editions.titleAt', { number: String(edition.number), date: day(edition.asOf) });
  return (
    <Page fill>
      <PageHeader
        title={title}
        detail={`${t('editions.recordedAt')} ${instant(edition.recordedAt)} · ${t('editions.sealText', { sha256: edition.sha256.slice(0, 16) })}`}
        above={<BackLink href="/balance/editions">{t('editions.title')}</BackLink>}
        actions={
          <>
            <Button
              component={Link}
              href={`/balance/editions/compare?after=${edition.id}`}
              variant="default"
              leftSection={<IconArrowsDiff size={16} stroke={1.6} />}
            >
              {t('editions.compare')}
            </Button>
            <ExportMenu {...exporting} />
          </>
        }
      />
      <DataTable
        {...tableProps}
        label={title}
        columns={editionColumns(text, edition.parameters)}
        rowKey={(row) => `${row.customerId} ${row.currency}`}
        onOpenCell={(row) => setRemarked(row)}
        hasTotals={edition.parameters.currencies.length === 1}
        empty={<EmptyState icon={IconLock} text={t('balance.empty')} />}
      />
      {remarked === null ? null : (
        <RemarkDialog editionId={edition.id} row={remarked} onClose={() => setRemarked(null)} />
      )}
    </Page>
  );
}
