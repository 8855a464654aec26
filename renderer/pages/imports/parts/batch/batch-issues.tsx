import { IconCircleCheck } from '@tabler/icons-react';
import type { ImportIssueRow } from '../../../../../shared/contract/imports/issue.ts';
import { type ImportIssueColumn, importIssueList } from '../../../../../shared/domain/lists/import-issue-list.ts';
import { importIssueWords } from '../../../../../shared/i18n/lists/import-issue-words.ts';
import { api, client } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { type Look, listColumns } from '../../../../components/list/list-columns.tsx';
import { ListTable } from '../../../../components/list/list-table.tsx';
import { exportedOf } from '../../../../components/list/list-view.ts';
import { ExportMenu } from '../../../../components/table/export-menu.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';
import { useExport } from '../../../../hooks/use-export.ts';
import { useList } from '../../../../hooks/use-list.ts';
import { useListPages } from '../../../../hooks/use-list-pages.ts';
import classes from '../imports.module.css';
import { lineText } from '../line-text.ts';
import { IssueLevel } from './issue-level.tsx';

/** The lines of an import that are refused or to be looked at: each sentence says how to solve it, to whoever made the file too. */
export function BatchIssues({ batchId }: { batchId: number }) {
  const text = useText();
  const { t } = text;
  const view = useList('importIssues', importIssueList, 'issues.');
  const { first, tableProps } = useListPages(api.imports.issues, view, (question) => ({ batchId, ...question }));
  const columns = listColumns(text, { list: importIssueList, words: importIssueWords, looks: looksOf(text), first });
  const exporting = useExport((wanted) =>
    client.imports.exportIssues({ batchId, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <div className={classes.list}>
      <ListTable
        {...{ view, columns }}
        words={importIssueWords}
        label={t('imports.tab.issues')}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        counted={first && t('imports.issueCount', { count: first.count })}
        rowKey={(row) => row.id}
        maxHeight={420}
        {...tableProps}
        count={first?.count}
        empty={<EmptyState icon={IconCircleCheck} text={t('imports.noIssues')} />}
      />
    </div>
  );
}

function looksOf(text: Text): Partial<Record<ImportIssueColumn, Look<ImportIssueRow>>> {
  return {
    line: { width: 68, cell: ({ line }) => lineText(text, line) },
    level: { width: 128, cell: ({ code }) => <IssueLevel code={code} /> },
    reason: { width: 270, grow: 3, wraps: true },
    raw: {
      width: 200,
      grow: 2,
      cell: ({ raw }) => (
        <code className={classes.raw} title={raw}>
          {raw.replace(/\t/g, ' ⇥ ')}
        </code>
      ),
    },
  };
}
