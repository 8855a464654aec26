import { useInfiniteQuery } from '@tanstack/react-query';
import { api, client } from '../../client/client.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { ShowMore } from '../../components/table/show-more.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { nextCursor, usePages } from '../../hooks/use-pages.ts';
import { HistoryList } from '../interactions/index.ts';
import classes from './documents.module.css';

/** Everything that happened with a document, newest first. */
export function DocumentHistory({ id }: { id: number }) {
  const { t } = useText();
  const query = useInfiniteQuery(
    api.documents.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, limit: 50, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const exporting = useExport((wanted) => client.documents.exportHistory({ id, ...wanted }));
  return (
    <>
      <div className={classes.historyHead}>
        <h3 className={classes.heading}>{t('customers.tab.history')}</h3>
        <ExportMenu {...exporting} size="compact-sm" isEarly={tableProps.isLoading} />
      </div>
      <HistoryList rows={tableProps.rows} />
      <ShowMore query={query} onMore={tableProps.onEndReached} />
    </>
  );
}
