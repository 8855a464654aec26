import { Button, Select } from '@mantine/core';
import { IconFileTypePdf, IconLock } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { api } from '../../client.ts';
import { BackLink } from '../../components/back-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useText } from '../../components/text.tsx';
import { deliver } from '../../files.ts';
import { stateOf } from '../../hooks/query-state.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { editionColumns } from './edition-columns.tsx';
import { RemarkDialog } from './remark-dialog.tsx';

/** A closed balance as it stood, its remarks, and what changed since another. */
export function EditionPage() {
  const id = Number(useParams<{ id: string }>().id);
  const query = useQuery(api.editions.get.queryOptions({ input: { id } }));
  return <QueryState {...stateOf(query)}>{(edition) => <EditionView key={id} edition={edition} />}</QueryState>;
}

function EditionView({ edition }: { edition: Edition }) {
  const text = useText();
  const { t, day, instant } = text;
  const [compared, setCompared] = useUrlState('compare');
  const [remarked, setRemarked] = useState<EditionRow | null>(null);
  const others = useQuery(api.editions.list.queryOptions({ input: { limit: pageSize } }));
  const other = others.data?.rows.find(({ id }) => String(id) === compared && id !== edition.id);
  const query = useInfiniteQuery(
    api.editions.rows.infiniteOptions({
      input: (cursor: string | undefined) => ({
        id: edition.id,
        ...(other === undefined ? {} : { compareWith: other.id }),
        limit: pageSize,
        cursor,
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const { tableProps } = usePages(query);
  const exportPdf = useMutation(
    api.editions.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <Page fill>
      <PageHeader
        title={t('editions.titleAt', { number: edition.number, date: day(edition.asOf) })}
        detail={`${t('editions.recordedAt')} ${instant(edition.recordedAt)} · ${t('editions.sealText', { sha256: edition.sha256.slice(0, 16) })}`}
        above={<BackLink href="/balance/editions">{t('editions.title')}</BackLink>}
        actions={
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} stroke={1.6} />}
            loading={exportPdf.isPending}
            onClick={() => exportPdf.mutate({ id: edition.id })}
          >
            {t('editions.pdf')}
          </Button>
        }
      />
      <FilterBar>
        <Select
          label={t('editions.compare')}
          value={compared}
          allowDeselect={false}
          data={[
            { value: '', label: t('editions.compareNone') },
            ...(others.data?.rows ?? [])
              .filter(({ id }) => id !== edition.id)
              .map(({ id, number, asOf }) => ({
                value: String(id),
                label: t('editions.compared', { number, date: day(asOf) }),
              })),
          ]}
          onChange={(value) => setCompared(value ?? '')}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('editions.titleAt', { number: edition.number, date: day(edition.asOf) })}
        columns={editionColumns(
          text,
          edition.parameters,
          other === undefined
            ? null
            : {
                name: t('editions.compared', { number: other.number, date: day(other.asOf) }),
                parameters: other.parameters,
              },
        )}
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
