import { Button } from '@mantine/core';
import { IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Edition } from '../../../shared/contract/editions.ts';
import { editionList } from '../../../shared/domain/lists/edition-list.ts';
import { editionWords } from '../../../shared/i18n/lists/edition-words.ts';
import { api, client } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';

/** The balances that were closed, the latest first. */
export function EditionsPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const view = useList('editions', editionList);
  const { first, tableProps } = useListPages(api.editions.list, view, (question) => question);
  const columns = useMemo(
    () =>
      listColumns(text, {
        list: editionList,
        words: editionWords,
        looks: {
          number: { width: 112 },
          asOf: { width: 130, grow: 1 },
          recordedAt: { width: 150, grow: 1 },
          customerCount: { width: 90 },
          totalCents: { width: 150, grow: 1, cell: totalOf },
          sha256: { width: 160, grow: 2, cell: ({ sha256 }) => sha256.slice(0, 16) },
        },
      }),
    [text],
  );
  const exporting = useExport((wanted) => client.editions.exportList({ ...exportedOf(view, columns), ...wanted }));
  // A list narrowed to one edition does not say that there are no others.
  const canCompare = view.where.length > 0 || (first?.count ?? 0) > 1;
  return (
    <Page fill>
      <PageHeader
        title={t('editions.title')}
        detail={first ? t('editions.count', { count: first.count }) : undefined}
        above={<BackLink href="/balance">{t('editions.balance')}</BackLink>}
        actions={
          <>
            {canCompare ? (
              <Button
                component={Link}
                href="/balance/editions/compare"
                variant="default"
                leftSection={<IconArrowsDiff size={16} stroke={1.6} />}
              >
                {t('editions.compare')}
              </Button>
            ) : null}
            <ExportMenu {...exporting} isEarly={first === undefined} />
          </>
        }
      />
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={editionWords}
        label={t('editions.title')}
        rowKey={(row) => row.id}
        count={first?.count}
        onOpen={(row) => navigate(`/balance/editions/${row.id}`)}
        empty={
          <EmptyState
            icon={IconLock}
            text={t('editions.none')}
            actions={
              <Button component={Link} href="/balance">
                {t('imports.seeBalance')}
              </Button>
            }
          />
        }
      />
    </Page>
  );
}

function totalOf({ parameters: { currencies } }: Edition) {
  const [first] = currencies;
  return <Money cents={first?.totalCents ?? 0} currency={first?.currency} strong />;
}
