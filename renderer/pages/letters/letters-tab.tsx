import { Button } from '@mantine/core';
import { IconFileZip, IconMail, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { letterList } from '../../../shared/domain/lists/letter-list.ts';
import { letterWords } from '../../../shared/i18n/lists/letter-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { letterColumns } from './letter-columns.tsx';
import { LettersSplit, useReadLetter } from './letters-split.tsx';
import { useLettersExport } from './use-letters-export.ts';

/** Every letter that was issued, as it was printed. */
export function LettersTab() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('q');
  const view = useList('letters', letterList);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const exportLetters = useLettersExport();
  const narrowed = search === '' ? {} : { search };
  const { first, tableProps } = useListPages(api.letters.list, view, (question) => ({ ...narrowed, ...question }));
  const reading = useReadLetter(tableProps.rows);
  const columns = letterColumns(text, letterList, first);
  // A letter selected before the list was narrowed is not in sight: it does not leave.
  const chosen = tableProps.rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const exporting = useExport(
    (wanted) => client.letters.exportList({ ...narrowed, ...exportedOf(view, columns), ...wanted }),
    chosen,
  );
  const give = (as: 'merged' | 'separate') => exportLetters.mutate({ ids: chosen, as });
  return (
    <LettersSplit {...reading} rows={tableProps.rows}>
      <FilterBar
        end={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              disabled={chosen.length === 0}
              loading={exportLetters.isPending}
              onClick={() => give('merged')}
            >
              {t('letters.exportMerged')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileZip size={16} />}
              disabled={chosen.length === 0}
              onClick={() => give('separate')}
            >
              {t('letters.exportSeparate')}
            </Button>
          </>
        }
      >
        <SearchInput value={search} onChange={setSearch} width={200} />
        <ChoiceFilter {...{ view }} words={letterWords} column="kind" all={t('letters.anyKind')} width={190} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={letterWords}
        counted={first && t('letters.count', { count: first.count })}
        label={t('letters.tableLabel')}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        rowKey={(row) => row.id}
        about={({ customerId }) => ({ customerId })}
        count={first?.count}
        selection={{ selected, onChange: setSelected }}
        openKey={reading.read?.id}
        onOpen={reading.onRead}
        onOpenAgain={() => reading.onRead(null)}
        onOpenCell={(row) => navigate(`/letters?tab=registered&letter=${row.registeredId}`)}
        widen={search === '' ? null : () => setSearch('')}
        empty={
          <EmptyState
            icon={IconMail}
            text={t('letters.empty')}
            actions={
              <Button component={Link} href="/reminders?tab=proposals">
                {t('letters.goToReminders')}
              </Button>
            }
          />
        }
      />
    </LettersSplit>
  );
}
