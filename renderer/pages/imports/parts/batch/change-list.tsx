import { IconEqual } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportChanges, ImportDecisions } from '../../../../../shared/contract/imports/kinds.ts';
import type { ListWords } from '../../../../../shared/i18n/lists/list-words.ts';
import { api, client } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { type Look, listColumns } from '../../../../components/list/list-columns.tsx';
import { ListTable } from '../../../../components/list/list-table.tsx';
import { exportedOf, type ListView, questionOf } from '../../../../components/list/list-view.ts';
import { ExportMenu } from '../../../../components/table/export-menu.tsx';
import type { RowKey } from '../../../../components/table/table-columns.ts';
import { useText } from '../../../../components/text/text.tsx';
import { useConditionCounts } from '../../../../hooks/use-condition-counts.ts';
import { useExport } from '../../../../hooks/use-export.ts';
import { pagesOf, usePages } from '../../../../hooks/use-pages.ts';
import classes from '../imports.module.css';

type Page<Row> = Omit<ImportChanges, 'rows' | 'kind'> & { readonly rows: readonly Row[] };

type ChangeListProps<Key extends string, Row> = {
  batchId: number;
  /** How it would be applied. */
  decisions?: ImportDecisions;
  view: ListView<Key>;
  words: ListWords<Key, Row>;
  looks: Partial<Record<Key, Look<Row>>>;
  /** A page as one of this kind; null when it is of another. */
  pageOf: (changes: ImportChanges) => Page<Row> | null;
  label: string;
  rowKey: (row: Row) => RowKey;
  /** What is said where nothing changes. */
  none: string;
};

/** Row by row what an import changes, or changed. */
export function ChangeList<Key extends string, Row>(props: ChangeListProps<Key, Row>) {
  const { batchId, decisions, view, words, looks, pageOf, label, rowKey, none } = props;
  const text = useText();
  const asked = { batchId, ...decisions };
  const query = useInfiniteQuery(
    api.imports.changes.infiniteOptions({
      ...pagesOf({ ...asked, ...questionOf(view) }),
      select: (data) => ({
        ...data,
        pages: data.pages.flatMap((page) => {
          const own = pageOf(page);
          return own === null ? [] : [own];
        }),
      }),
    }),
  );
  const { first, tableProps } = usePages(query);
  const conditionCounts = useConditionCounts(view, {
    listed: query.isPlaceholderData ? undefined : first?.count,
    ask: (question) => api.imports.changes.queryOptions({ input: { ...asked, ...question } }),
    countOf: ({ count }) => count,
  });
  const columns = listColumns(text, { list: view.list, words, looks, first });
  const exporting = useExport((wanted) =>
    client.imports.exportChanges({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <div className={classes.list}>
      <ListTable
        {...{ view, columns, conditionCounts, words, label, rowKey }}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        counted={first && text.t('imports.changeCount', { count: first.count })}
        maxHeight={420}
        {...tableProps}
        count={first?.count}
        empty={<EmptyState icon={IconEqual} text={none} />}
      />
    </div>
  );
}
