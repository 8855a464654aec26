import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportChangeRow } from '../../../../../shared/contract/imports/sources.ts';
import { isOfSource } from '../../../../../shared/domain/imports/kinds.ts';
import { type ImportChangeColumn, importChangeList } from '../../../../../shared/domain/lists/import-change-list.ts';
import { ledgerCurrency } from '../../../../../shared/domain/values/money.ts';
import { documentWord } from '../../../../../shared/i18n/document-word.ts';
import { importChangeWords } from '../../../../../shared/i18n/lists/import-change-words.ts';
import { api, client } from '../../../../client/client.ts';
import { TabList } from '../../../../components/layout/tab-list.tsx';
import type { Look } from '../../../../components/list/list-columns.tsx';
import { OpeningDifferences } from '../../../../components/list/opening-differences.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useAppState } from '../../../../hooks/use-app-state.ts';
import { useList, useTableSettings } from '../../../../hooks/use-list.ts';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import { ExportOfList } from '../../../balance/index.ts';
import type { Batch } from '../../parts/batch/batch-columns.tsx';
import { BatchIssues } from '../../parts/batch/batch-issues.tsx';
import { ChangeList } from '../../parts/batch/change-list.tsx';
import classes from '../../parts/imports.module.css';

/** The changes of an import row by row, the lines it had to refuse, and the openings that differ. */
export function ImportRows({ batch }: { batch: Batch }) {
  const { t, number } = useText();
  const { today } = useAppState();
  const openings = useQuery(api.imports.openings.queryOptions({ input: { batchId: batch.id } })).data;
  const isStaged = batch.state === 'staged';
  const tabs = ['changes', 'issues', ...(openings !== undefined && openings.count > 0 ? ['openings'] : [])];
  const arrangement = useTableSettings('openingDifferences');
  const [tab, setTab] = useUrlState('tab', batch.issueCount > 0 && !isStaged ? 'issues' : 'changes');
  return (
    <Tabs
      value={tabs.includes(tab) ? tab : (tabs[0] ?? '')}
      onChange={(value) => setTab(value ?? 'changes')}
      keepMounted={false}
    >
      <TabList>
        <Tabs.Tab value="changes">{t(isStaged ? 'imports.tab.changes' : 'imports.tab.made')}</Tabs.Tab>
        <Tabs.Tab value="issues">
          {t('imports.tab.issues')} ({number(batch.issueCount - (openings?.count ?? 0))})
        </Tabs.Tab>
        {openings !== undefined && openings.count > 0 ? (
          <Tabs.Tab value="openings">
            {t('balance.openings')} ({number(openings.count)})
          </Tabs.Tab>
        ) : null}
      </TabList>
      <Tabs.Panel value="changes" className={classes.rows ?? ''}>
        <Changes batchId={batch.id} />
      </Tabs.Panel>
      <Tabs.Panel value="issues" className={classes.rows ?? ''}>
        <BatchIssues batchId={batch.id} />
      </Tabs.Panel>
      <Tabs.Panel value="openings" className={classes.rows ?? ''}>
        <p>{t('balance.openingsText')}</p>
        {openings ? (
          <OpeningDifferences
            {...openings}
            {...{ today, arrangement }}
            actions={(exported) => (
              <ExportOfList
                write={(wanted) => client.imports.exportOpenings({ batchId: batch.id, ...exported, ...wanted })}
              />
            )}
          />
        ) : null}
      </Tabs.Panel>
    </Tabs>
  );
}

function Changes({ batchId }: { batchId: number }) {
  const { t, language } = useText();
  const view = useList('importChanges', importChangeList, 'changes.');
  const amount = (column: 'amountCents' | 'openCents') => (row: ImportChangeRow) => (
    <Money
      cents={Number(importChangeWords[column].value(row, language))}
      currency={row.currency}
      bare={row.currency === ledgerCurrency}
      dashZero={column === 'openCents'}
      strong={column === 'openCents'}
    />
  );
  const looks: Partial<Record<ImportChangeColumn, Look<ImportChangeRow>>> = {
    customerName: { width: 144, grow: 3 },
    issuedOn: { width: 96 },
    dueOn: { width: 96 },
    action: { width: 96 },
    kind: { width: 96, grow: 1, cell: (row) => <span title={t(documentWord(row))}>{t(documentWord(row))}</span> },
    reference: { width: 124, grow: 1 },
    amountCents: { cell: amount('amountCents') },
    openCents: { cell: amount('openCents') },
  };
  return (
    <ChangeList
      {...{ batchId, view, looks }}
      words={importChangeWords}
      pageOf={(changes) => (isOfSource(changes) ? changes : null)}
      label={t('imports.tab.changes')}
      rowKey={(row) => row.id}
      none={t('imports.changesNone')}
    />
  );
}
