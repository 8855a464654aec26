import { Tabs } from '@mantine/core';
import { IconCircleCheck, IconEqual } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportIssue } from '../../../../../shared/contract/import-issue.ts';
import type { ImportChange as Change } from '../../../../../shared/contract/imports-sources.ts';
import { isOfSource } from '../../../../../shared/domain/imports/kinds.ts';
import { ledgerCurrency } from '../../../../../shared/domain/values/money.ts';
import { documentWord } from '../../../../../shared/i18n/document-word.ts';
import { api } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { DataTable } from '../../../../components/table/data-table.tsx';
import { OpeningDifferences } from '../../../../components/table/opening-differences.tsx';
import type { Column } from '../../../../components/table/table-columns.ts';
import { DayText } from '../../../../components/text/day-text.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../../../hooks/use-pages.ts';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import type { Batch } from '../../parts/batch-columns.tsx';
import classes from '../../parts/imports.module.css';
import { IssueLevel } from '../../parts/issue-level.tsx';
import { lineText } from '../../parts/line-text.ts';

/** The changes of an import row by row, the lines it had to refuse, and the openings that differ. */
export function ImportRows({ batch }: { batch: Batch }) {
  const { t, number } = useText();
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
        <Issues batchId={batch.id} />
      </Tabs.Panel>
      <Tabs.Panel value="openings" className={classes.rows ?? ''}>
        <p>{t('balance.openingsText')}</p>
        {openings ? <OpeningDifferences {...openings} /> : null}
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

function changeColumns({ t }: Text): Column<Change>[] {
  return [
    { key: 'customer', header: t('customers.customer'), width: 200, grow: 2, cell: (row) => row.customerName },
    { key: 'action', header: t('imports.action'), width: 104, cell: (row) => t(`imports.action.${row.action}`) },
    {
      key: 'kind',
      header: t('documents.document'),
      width: 110,
      grow: 1,
      cell: (row) => <span title={t(documentWord(row))}>{t(documentWord(row))}</span>,
    },
    { key: 'reference', header: t('documents.reference'), width: 140, grow: 1, cell: (row) => row.reference },
    { key: 'issuedOn', header: t('documents.issuedOn'), width: 96, cell: (row) => <DayText day={row.issuedOn} /> },
    { key: 'dueOn', header: t('documents.dueOn'), width: 96, cell: (row) => <DayText day={row.dueOn} /> },
    {
      key: 'amount',
      header: t('documents.amount'),
      width: 120,
      align: 'end',
      cell: (row) => <Money cents={row.side === 'debit' ? row.amountCents : -row.amountCents} {...currencyOf(row)} />,
    },
    {
      key: 'open',
      header: t('documents.open'),
      width: 120,
      align: 'end',
      cell: (row) => (
        <Money cents={row.side === 'debit' ? row.openCents : -row.openCents} {...currencyOf(row)} dashZero strong />
      ),
    },
  ];
}

function Issues({ batchId }: { batchId: number }) {
  const text = useText();
  const query = useInfiniteQuery(
    api.imports.issues.infiniteOptions({
      input: (cursor: string | undefined) => ({ batchId, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  return (
    <DataTable
      label={text.t('imports.tab.issues')}
      columns={issueColumns(text)}
      rowKey={(row) => `${row.line}/${row.code}/${row.raw}/${row.details.file ?? ''}`}
      maxHeight={420}
      {...tableProps}
      empty={<EmptyState icon={IconCircleCheck} text={text.t('imports.noIssues')} />}
    />
  );
}

function issueColumns(text: Text): Column<ImportIssue>[] {
  const { t, lookUp } = text;
  return [
    {
      key: 'line',
      header: t('imports.line'),
      width: 76,
      align: 'end',
      cell: (row) => lineText(text, row.line),
    },
    { key: 'level', header: t('imports.issueLevel'), width: 132, cell: (row) => <IssueLevel code={row.code} /> },
    {
      key: 'reason',
      header: t('imports.reason'),
      width: 380,
      grow: 2,
      cell: (row) => lookUp(`issues.${row.code}`, row.details) ?? t('imports.unknownReason'),
    },
    {
      key: 'raw',
      header: t('imports.raw'),
      width: 420,
      grow: 3,
      cell: (row) => (
        <code className={classes.raw} title={row.raw}>
          {row.raw.replace(/\t/g, ' ⇥ ')}
        </code>
      ),
    },
  ];
}
