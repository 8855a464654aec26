import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { JournalEntry } from '../../../shared/contract/journal.ts';
import { journalList } from '../../../shared/domain/lists/journal-list.ts';
import { journalWords } from '../../../shared/i18n/lists/journal-words.ts';
import { api, client } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** Everything that was done in the firm, newest first: when, by whom, what. */
export function JournalPage() {
  const text = useText();
  const { t } = text;
  const [by, setBy] = useUrlState('by');
  const ofAuthor = by === '' ? {} : { authorId: Number(by) };
  const people = useQuery(api.journal.people.queryOptions());
  const view = useList('journal', journalList);
  const { first, tableProps } = useListPages(api.journal.list, view, (question) => ({ ...ofAuthor, ...question }));
  const columns = useMemo(
    () =>
      listColumns(text, {
        list: journalList,
        words: journalWords,
        looks: {
          id: { width: 64 },
          at: { width: 136 },
          author: { width: 112 },
          what: { width: 240, grow: 4, wraps: true },
          customerName: { width: 150, grow: 2, cell: linkToCustomer },
        },
      }),
    [text],
  );
  const exporting = useExport((wanted) =>
    client.journal.export({ ...ofAuthor, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <Page fill>
      <PageHeader
        title={t('app.journal')}
        detail={t('journal.detail')}
        actions={<ExportMenu {...exporting} isEarly={tableProps.isLoading} />}
      />
      <FilterBar>
        <Select
          label={t('journal.author')}
          allowDeselect={false}
          data={[
            { value: '', label: t('journal.everybody') },
            ...(people.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={by}
          onChange={(value) => setBy(value ?? '')}
        />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={journalWords}
        counted={first && t('journal.count', { count: first.count })}
        label={t('app.journal')}
        rowKey={(row) => row.id}
        count={first?.count}
        empty={<EmptyState icon={IconHistory} text={t('journal.empty')} />}
      />
    </Page>
  );
}

function linkToCustomer({ customerId, customerName }: JournalEntry) {
  if (customerId === null) return null;
  return (
    <Anchor component={Link} href={`/customers/${customerId}`}>
      {customerName}
    </Anchor>
  );
}
