import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Edition, EditionComparison } from '../../../shared/contract/editions.ts';
import {
  commonColumns,
  comparedColumns,
  comparisonLines,
  comparisonTotals,
} from '../../../shared/domain/balance/comparison-lines.ts';
import { comparisonList } from '../../../shared/domain/lists/edition-row-list.ts';
import { differingSentence, movementCounts } from '../../../shared/i18n/comparison-labels.ts';
import { comparisonWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import { api, client } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf, questionOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useConditionCounts } from '../../hooks/use-condition-counts.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { pageSize, pagesOf, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { comparisonColumnsOf } from './comparison-columns.tsx';

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
        <EmptyState
          icon={IconArrowsDiff}
          text={t('editions.comparePick')}
          actions={
            <Button component={Link} href="/balance">
              {t('imports.seeBalance')}
            </Button>
          }
        />
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

const customersOf = ({ currencies }: EditionComparison) =>
  currencies.reduce((sum, { customerCount }) => sum + customerCount, 0);

type ComparisonProps = { before: Edition; after: Edition; pickers: ReactNode };

function Comparison({ before, after, pickers }: ComparisonProps) {
  const text = useText();
  const { t, language } = text;
  const [, navigate] = useLocation();
  const names = commonColumns(before.parameters, after.parameters);
  const list = useMemo(() => comparisonList(names), [names]);
  const view = useList(`comparison ${names.length === 0 ? '' : after.parameters.buckets.join('-')}`, list);
  const input = { before: before.id, after: after.id, ...questionOf(view) };
  const query = useInfiniteQuery(api.editions.compare.infiniteOptions(pagesOf(input)));
  const { first, tableProps } = usePages(query);
  const conditionCounts = useConditionCounts(view, {
    listed: first && !query.isPlaceholderData ? customersOf(first) : undefined,
    ask: (question) => api.editions.compare.queryOptions({ input: { ...input, ...question } }),
    countOf: customersOf,
  });
  const compared = first ? comparedColumns(first) : [];
  const hasCode = view.settings.columns?.includes('code') ?? false;
  const columns = first ? comparisonColumnsOf(text, first, { names, compared, hasCode }) : [];
  const exporting = useExport((wanted) =>
    client.editions.exportComparison({ ...input, ...exportedOf(view, columns), ...wanted }),
  );
  const lines = first ? [...comparisonTotals(compared, first), ...comparisonLines(compared, tableProps.rows)] : [];
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
      <ListTable
        {...{ view, columns, conditionCounts }}
        {...tableProps}
        words={comparisonWords(names)}
        label={t('editions.compareTitle', { before: String(before.number), after: String(after.number) })}
        rows={tableProps.rows.length === 0 ? [] : lines}
        rowKey={(line) => `${line.customer?.id ?? 'total'} ${line.currency} ${line.side}`}
        onOpen={(line) => {
          if (line.customer) navigate(`/customers/${line.customer.id}`);
        }}
        empty={<EmptyState icon={IconArrowsDiff} text={t('editions.compareEmpty')} />}
      />
    </Page>
  );
}
