import { Button, SegmentedControl } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useState } from 'react';
import { documentList } from '../../../shared/domain/lists/document-list.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, documentColumns } from '../documents/index.ts';

/** The documents of a customer, open ones or all, now or at the day of the balance one came from, with their details beside. */
export function CustomerDocuments({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const [scope, setScope] = useUrlState('documents', 'open');
  const [search, setSearch] = useUrlState('search');
  const [past, setPast] = useUrlState('asOf');
  const [knownOn, setKnownOn] = useUrlState('knownOn');
  const [document, setDocument] = useUrlState('document', '', 'push');
  const view = useList('customerDocuments', documentList);
  const asked = {
    customerId,
    openOnly: scope === 'open',
    ...(search === '' ? {} : { search }),
    ...(isDay(past) ? { asOf: past, ...(isDay(knownOn) ? { knownAt: knownOn } : {}) } : {}),
  };
  const { first, tableProps } = useListPages(api.documents.ofCustomer, view, (question) => ({ ...asked, ...question }));
  const columns = documentColumns(text, { list: documentList, words: documentWords, first });
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const chosen = tableProps.rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const exporting = useExport(
    (wanted) => client.documents.exportOfCustomer({ ...asked, ...exportedOf(view, columns), ...wanted }),
    chosen,
  );
  function backToToday() {
    setPast('');
    setKnownOn('');
  }
  return (
    <>
      {isDay(past) ? (
        <Notice
          tone="info"
          actions={
            <Button variant="default" size="compact-sm" onClick={backToToday}>
              {t('documents.backToToday')}
            </Button>
          }
        >
          {isDay(knownOn)
            ? t('documents.asOfKnown', { date: text.day(past), known: text.day(knownOn) })
            : t('documents.asOf', { date: text.day(past) })}
        </Notice>
      ) : null}
      <FilterBar
        end={
          <>
            {chosen.length === 0 ? null : (
              <ActButton
                act="hold"
                subject={{ customerId, documentIds: chosen }}
                label={t('holds.ofSelected', { count: chosen.length })}
              />
            )}
            <SearchInput value={search} onChange={setSearch} />
            <ExportMenu {...exporting} isEarly={first === undefined} />
          </>
        }
      >
        <SegmentedControl
          aria-label={t('documents.title')}
          value={scope}
          onChange={setScope}
          data={[
            { value: 'open', label: t('customers.openOnly') },
            { value: 'all', label: t('customers.allDocuments') },
          ]}
        />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={documentWords}
        counted={first && t('documents.count', { count: first.count })}
        label={t('documents.title')}
        rowKey={(row) => row.id}
        about={({ id }) => ({ customerId, documentId: id })}
        count={first?.count}
        selection={{ selected, onChange: setSelected }}
        widen={search === '' ? null : () => setSearch('')}
        openKey={Number(document)}
        onOpen={(row) => setDocument(String(row.id))}
        empty={<EmptyState icon={IconFileOff} text={t(scope === 'open' ? 'documents.noneOpen' : 'documents.none')} />}
      />
      <DocumentDrawer id={document === '' ? null : Number(document)} onClose={() => setDocument('')} />
    </>
  );
}
