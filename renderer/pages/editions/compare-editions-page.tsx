import { Select } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Edition } from '../../../shared/contract/editions.ts';
import { comparedColumns, comparisonLines, comparisonTotals } from '../../../shared/domain/balance/comparison-lines.ts';
import { differingSentence, movementCounts } from '../../../shared/i18n/comparison-labels.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlSort } from '../../hooks/use-url-sort.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { comparisonColumnsOf } from './comparison-columns.tsx';

const byTotal = { by: 'total', descending: true };

/** Two closed balances side by side, column by column: what each holds of a customer, and what changed. */
export function CompareEditionsPage() {
  const query = useQuery(api.editions.list.queryOptions({ input: { limit: pageSize } }));
  return <QueryState {...stateOf(query)}>{({ rows }) => <Choice editions={rows} />}</QueryState>;
}

/** Without a choice: the latest edition, and the one before the later of the two. */
function Choice({ editions }: { editions: readonly Edition[] }) {
  const { t, day } = useText();
  const [beforeId, setBefore] = useUrlState('before');
  const [afterId, setAfter] = useUrlState('after');
  const after = editions.find(({ id }) => String(id) === afterId) ?? editions[0];
  const others = editions.filter(({ id }) => id !== after?.id);
  const before =
    others.find(({ id }) => String(id) === beforeId) ?? others.find(({ id }) => id < (after?.id ?? 0)) ?? others[0];
  if (!before || !after)
    return (
      <Page>
        <PageHeader
          title={t('editions.compare')}
          above={<BackLink href="/balance/editions">{t('editions.title')}</BackLink>}
        />
        <EmptyState icon={IconArrowsDiff} text={t('editions.comparePick')} />
      </Page>
    );
  const optionsFor = (chosen: readonly Edition[]) =>
    chosen.map(({ id, number, asOf }) => ({
      value: String(id),
      label: t('editions.compared', { number: String(number), date: day(asOf) }),
    }));
  const pickers = (
    <>
      <Select
        label={t('editions.compareBefore')}
        value={String(before.id)}
        allowDeselect={false}
        data={optionsFor(others)}
        onChange={(value) => setBefore(value ?? '')}
      />
      <Select
        label={t('editions.compareAfter')}
        value={String(after.id)}
        allowDeselect={false}
        data={optionsFor(editions.filter(({ id }) => id !== before.id))}
        onChange={(value) => setAfter(value ?? '')}
      />
    </>
  );
  return <Comparison before={before} after={after} pickers={pickers} />;
}

type ComparisonProps = { before: Edition; after: Edition; pickers: ReactNode };

function Comparison({ before, after, pickers }: ComparisonProps) {
  const text = useText();
  const { t, language } = text;
  const [, navigate] = useLocation();
  const [[sort = byTotal], setSort] = useUrlSort(byTotal);
  const input = { before: before.id, after: after.id, sort: sort.by, descending: sort.descending };
  const query = useInfiniteQuery(
    api.editions.compare.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...input, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const { first, tableProps } = usePages(query);
  const exporting = useExport((wanted) => client.editions.exportComparison({ ...input, ...wanted }));
  const columns = first ? comparedColumns(first) : [];
  const lines = first ? [...comparisonTotals(columns, first), ...comparisonLines(columns, tableProps.rows)] : [];
  return (
    <Page fill>
      <PageHeader
        title={t('editions.compareTitle', { before: String(before.number), after: String(after.number) })}
        detail={first ? movementCounts(language, first).join(' · ') : undefined}
        above={<BackLink href="/balance/editions">{t('editions.title')}</BackLink>}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} />}
      />
      <FilterBar>{pickers}</FilterBar>
      {first && first.differing.length > 0 ? (
        <Notice tone="warn">
          {first.differing.map((setting) => (
            <div key={setting}>{differingSentence(language, first, setting)}</div>
          ))}
        </Notice>
      ) : null}
      <DataTable
        {...tableProps}
        label={t('editions.compareTitle', { before: String(before.number), after: String(after.number) })}
        columns={first ? comparisonColumnsOf(text, first, columns) : []}
        rows={tableProps.rows.length === 0 ? [] : lines}
        rowKey={(line) => `${line.customer?.id ?? 'total'} ${line.currency} ${line.side}`}
        sort={[sort]}
        onSort={setSort}
        onOpen={(line) => {
          if (line.customer) navigate(`/customers/${line.customer.id}`);
        }}
        empty={<EmptyState icon={IconArrowsDiff} text={t('editions.compareEmpty')} />}
      />
    </Page>
  );
}
