import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { api, client } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { ShowMore } from '../../components/table/show-more.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, usePages } from '../../hooks/use-pages.ts';
import classes from './customers.module.css';
import { Separate } from './merged-customers.tsx';

/** Everything that happened with this customer, newest first. */
export function CustomerHistory({ customer }: { customer: Outputs['customers']['get'] }) {
  const customerId = customer.id;
  const text = useText();
  const { t, day, instant } = text;
  const [file, setFile] = useState<{ url: string; name: string } | null>(null);
  const view = useMutation({ mutationFn: (id: number) => client.letters.view({ id }), onSuccess: setFile });
  const query = useInfiniteQuery(
    api.customers.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: customerId, limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const merges = new Set(customer.merged.map(({ id, mergedAt }) => `${id} ${mergedAt}`));
  if (tableProps.failure) return <ErrorNotice failure={tableProps.failure} onRetry={tableProps.onRetry} />;
  if (tableProps.isLoading) return <PageLoading />;
  if (tableProps.rows.length === 0) return <EmptyState icon={IconHistory} text={t('customers.historyNone')} />;
  return (
    <>
      <ol className={classes.history}>
        {tableProps.rows.map((entry) => (
          <li key={`${entry.at}-${entry.kind}-${JSON.stringify(entry.details)}`}>
            <time dateTime={entry.at}>{isDay(entry.at) ? day(entry.at) : instant(entry.at)}</time>
            {entry.isTakenBack ? (
              <span className={classes.takenBack}>
                <s>{eventSentence(text.language, entry)}</s> {t('customers.takenBack')}
              </span>
            ) : (
              <span>{eventSentence(text.language, entry)}</span>
            )}
            {merges.has(`${entry.details.fromId} ${entry.at}`) ? (
              <Separate id={Number(entry.details.fromId)} name={String(entry.details.fromName)} isLink />
            ) : null}
            {entry.letterId === null ? null : (
              <Anchor component="button" type="button" onClick={() => entry.letterId && view.mutate(entry.letterId)}>
                {t('customers.viewLetter')}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
      <ShowMore query={query} onMore={tableProps.onEndReached} />
      <PdfWindow
        file={file ? { ...file, hasWindow: true, onDownload: () => download(file.url, file.name) } : null}
        onClose={() => setFile(null)}
      />
    </>
  );
}
