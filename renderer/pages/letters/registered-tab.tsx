import { Button } from '@mantine/core';
import { IconCertificate, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { RegisteredLetter } from '../../../shared/contract/letters.ts';
import { registeredList } from '../../../shared/domain/lists/registered-list.ts';
import { registeredWords } from '../../../shared/i18n/lists/registered-words.ts';
import { api, client } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { stepIn } from '../../components/table/step-in.ts';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { LettersSplit, useReadLetter } from './letters-split.tsx';
import { RegisteredBadge } from './registered-badge.tsx';
import { RegisteredForm } from './registered-form.tsx';

/** The register: where each registered letter is, and with what proof. */
export function RegisteredTab() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('q');
  const [openedId, setOpened] = useUrlState('letter', '', 'push');
  const view = useList('registered', registeredList, 'registered.');
  const narrowed = search === '' ? {} : { search };
  const { first, tableProps, reread } = useListPages(api.letters.registered, view, (question) => ({
    ...narrowed,
    ...question,
  }));
  const found = tableProps.rows.find((row) => String(row.id) === openedId);
  // A letter that leaves the list because of another window stays open here, so that nothing typed is lost.
  const [kept, setKept] = useState(found);
  if (found !== undefined && found !== kept) setKept(found);
  const opened = found ?? (String(kept?.id) === openedId ? kept : undefined) ?? null;
  const letters = tableProps.rows.map(({ letterId, title, customerName }) => ({ id: letterId, title, customerName }));
  const reading = useReadLetter(letters);
  const [firstLetter] = letters;
  const readRow = tableProps.rows.find(({ letterId }) => letterId === reading.read?.id);
  const columns = registeredColumns(text, first);
  const exporting = useExport((wanted) =>
    client.letters.exportRegistered({ ...narrowed, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <LettersSplit {...reading} rows={letters}>
      <FilterBar
        end={
          <Button
            variant="default"
            leftSection={<IconFileText size={16} />}
            aria-pressed={readRow !== undefined}
            disabled={firstLetter === undefined}
            onClick={() => reading.onRead(readRow ? null : (firstLetter ?? null))}
          >
            {t('letters.read')}
          </Button>
        }
      >
        <SearchInput value={search} onChange={setSearch} />
        <ChoiceFilter {...{ view }} words={registeredWords} column="state" all={t('letters.anyState')} width={180} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={registeredWords}
        counted={first && t('letters.registeredCount', { count: first.count })}
        label={t('letters.registeredLabel')}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        rowKey={(row) => row.id}
        about={({ customerId }) => ({ customerId })}
        count={first?.count}
        openKey={(readRow ?? opened)?.id}
        onOpen={(row) =>
          readRow ? reading.onRead(letters.find(({ id }) => id === row.letterId) ?? null) : setOpened(String(row.id))
        }
        onOpenAgain={readRow ? () => setOpened(String(readRow.id)) : undefined}
        widen={search === '' ? null : () => setSearch('')}
        empty={
          <EmptyState
            icon={IconCertificate}
            text={t('letters.emptyRegistered')}
            actions={
              <Button component={Link} href="/reminders?tab=proposals">
                {t('letters.goToReminders')}
              </Button>
            }
          />
        }
      />
      <SideDrawer
        opened={opened !== null}
        title={opened ? t('letters.drawerTitle', { number: String(opened.letterNumber) }) : ''}
        onClose={() => setOpened('')}
        onStep={stepIn(tableProps.rows, openedId, setOpened)}
      >
        {opened ? (
          <>
            <SubjectMark customerId={opened.customerId} documentIds={[]} />
            <RegisteredForm key={opened.id} registered={opened} reread={reread} />
          </>
        ) : null}
      </SideDrawer>
    </LettersSplit>
  );
}

function registeredColumns(
  text: Text,
  first: Outputs['letters']['registered'] | undefined,
): Column<RegisteredLetter>[] {
  return listColumns(text, {
    list: registeredList,
    words: registeredWords,
    first,
    looks: {
      customerName: { width: 200, grow: 2, wraps: true },
      title: { width: 200 },
      number: { width: 150, cell: ({ number }) => number ?? '–' },
      state: { width: 140, cell: ({ state }) => <RegisteredBadge state={state} /> },
      proofCount: { width: 80 },
    },
  });
}
