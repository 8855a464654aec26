import { Tabs } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportChange as Change } from '../../../../../shared/contract/imports-sources.ts';
import { isOfSource } from '../../../../../shared/domain/imports/kinds.ts';
import { type ImportChangeColumn, importChangeList } from '../../../../../shared/domain/lists/import-change-list.ts';
import { ledgerCurrency } from '../../../../../shared/domain/values/money.ts';
import { documentWord } from '../../../../../shared/i18n/document-word.ts';
import { importChangeWords } from '../../../../../shared/i18n/lists/import-change-words.ts';
import { api } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { type Look, listColumns } from '../../../../components/list/list-columns.tsx';
import { OpeningDifferences } from '../../../../components/list/opening-differences.tsx';
import { DataTable } from '../../../../components/table/data-table.tsx';
import type { Column } from '../../../../components/table/table-columns.ts';
import { Money } from '../../../../components/text/money.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';
import { useAppState } from '../../../../hooks/use-app-state.ts';
import { nextCursor, pageSize, usePages } from '../../../../hooks/use-pages.ts';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import type { Batch } from '../../parts/batch-columns.tsx';
import { BatchIssues } from '../../parts/batch-issues.tsx';
import classes from '../../parts/imports.module.css';

/** The changes of an import row by row, the lines it had to refuse, and the openings that differ. */
export function ImportRows({ batch }: { batch: Batch }) {
  const { t, number } = useText();
  const { today } = useAppState();
  const openings = useQuery(api.imports.openings.queryOptions({ input: { batchId: batch.id } })).data;
  const isStaged = batch.state === 'staged';
  const tabs = ['changes', 'issues', ...(openings !== undefined && openings.count > 0 ? ['openings'] : [])];
  const [tab, setTab] = useUrlState('tab', batch.issueCount > 0 && !isStaged ? 'issues' : 'changes');
  return (
    <Tabs
      value={tabs.includes(tab) ? tab : (tabs[0] ?? '')}
      onChange={(value) => setTab(value ?? 'changes')}
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="changes">{t(isStaged ? 'imports.tab.changes' : 'imports.tab.made')}</Tabs.Tab>
        <Tabs.Tab value="issues">
          {t('imports.tab.issues')} ({number(batch.issueCount - (openings?.count ?? 0))})
        </Tabs.Tab>
        {openings !== undefined && openings.count > 0 ? (
          <Tabs.Tab value="openings">
            {t('balance.openings')} ({number(openings.count)})
          </Tabs.Tab>
        ) : null}
      </Tabs.List>
      <Tabs.Panel value="changes" className={classes.rows ?? ''}>
        <Changes batchId={batch.id} />
      </Tabs.Panel>
      <Tabs.Panel value="issues" className={classes.rows ?? ''}>
        <BatchIssues batchId={batch.id} />
      </Tabs.Panel>
      <Tabs.Panel value="openings" className={classes.rows ?? ''}>
        <p>{t('balance.openingsText')}</p>
        {openings ? <OpeningDifferences {...openings} {...{ today }} /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}

function Changes({ batchId }: { batchId: number }) {
  const text = useText();
  const query = useInfiniteQuery(
    api.imports.changes.infiniteOptions({
      input: (cursor: string | undefined) => ({ batchId, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      select: (data) => ({ ...data, pages: data.pages.filter(isOfSource) }),
    }),
  );
  const { tableProps } = usePages(query);
  const rows = useMemo(() => keyed(tableProps.rows), [tableProps.rows]);
  return (
    <DataTable
      label={text.t('imports.tab.changes')}
      columns={changeColumns(text)}
      rowKey={(row) => row.key}
      maxHeight={420}
      {...tableProps}
      rows={rows}
      empty={<EmptyState icon={IconEqual} text={text.t('imports.changesNone')} />}
    />
  );
}

/** Gives each change a key. Changes have no id, and two instalments of one invoice may be equal: the key counts the equal ones before. */
function keyed(changes: readonly Change[]): (Change & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const { customer, kind, reference, issuedOn, amountCents, action } = change;
    const alike = [customer, kind, reference, issuedOn, amountCents, action].join('/');
    const place = seen.get(alike) ?? 0;
    seen.set(alike, place + 1);
    return { ...change, key: `${alike}/${place}` };
  });
}

/** How an amount is written: with its currency, unless that is the currency of the ledger. */
const currencyOf = ({ currency }: Change) => ({ currency, bare: currency === ledgerCurrency });

function changeColumns(text: Text): Column<Change>[] {
  const { t, language } = text;
  const amount = (column: 'amountCents' | 'openCents') => (row: Change) => (
    <Money
      cents={Number(importChangeWords[column].value(row, language))}
      {...currencyOf(row)}
      dashZero={column === 'openCents'}
      strong={column === 'openCents'}
    />
  );
  const looks: Partial<Record<ImportChangeColumn, Look<Change>>> = {
    customerName: { width: 200, grow: 2 },
    action: { width: 104 },
    kind: { width: 110, grow: 1, cell: (row) => <span title={t(documentWord(row))}>{t(documentWord(row))}</span> },
    reference: { width: 140, grow: 1 },
    issuedOn: { width: 96 },
    dueOn: { width: 96 },
    amountCents: { width: 120, cell: amount('amountCents') },
    openCents: { width: 120, cell: amount('openCents') },
  };
  return listColumns(text, { list: importChangeList, words: importChangeWords, looks }).filter(
    ({ isExtra }) => !isExtra,
  );
}
