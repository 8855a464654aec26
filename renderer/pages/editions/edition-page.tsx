import { Button } from '@mantine/core';
import { IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { editionRowList } from '../../../shared/domain/lists/edition-row-list.ts';
import { editionRowWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
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
  const { columns: names, currencies, buckets } = edition.parameters;
  const list = useMemo(
    () =>
      editionRowList(
        names,
        currencies.map(({ currency }) => currency),
      ),
    [names, currencies],
  );
  const view = useList(`edition ${buckets.join('-')}`, list);
  const { first, tableProps } = useListPages(api.editions.rows, view, (question) => ({ id: edition.id, ...question }));
  const hasCode = view.settings.columns?.includes('code') ?? false;
  const columns = editionColumns(text, edition.parameters, { list, first, hasCode });
  const exporting = useExport((wanted) =>
    client.editions.export({ id: edition.id, ...exportedOf(view, columns), ...wanted }),
  );
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
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={editionRowWords(names)}
        label={title}
        counted={first && t('balance.customers', { count: first.count })}
        count={first?.count}
        rowKey={(row) => `${row.customerId} ${row.currency}`}
        onOpenCell={(row) => setRemarked(row)}
        empty={<EmptyState icon={IconLock} text={t('balance.empty')} />}
      />
      {remarked === null ? null : (
        <RemarkDialog editionId={edition.id} row={remarked} onClose={() => setRemarked(null)} />
      )}
    </Page>
  );
}
