import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../client/client.ts';
import { EmptyState } from '../../../components/layout/empty-state.tsx';
import { PlainTable } from '../../../components/table/plain-table.tsx';
import { ShowMore } from '../../../components/table/show-more.tsx';
import { useText } from '../../../components/text/text.tsx';
import { nextCursor, usePages } from '../../../hooks/use-pages.ts';
import classes from './batch-list.module.css';
import { IssueLevel } from './issue-level.tsx';
import { lineText } from './line-text.ts';

/** The issues of the lines of the list, whole, since each sentence says how to solve it. */
export function BatchIssues({ batchId }: { batchId: number }) {
  const text = useText();
  const { t, lookUp } = text;
  const query = useInfiniteQuery(
    api.imports.issues.infiniteOptions({
      input: (cursor: string | undefined) => ({ batchId, limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  if (tableProps.isLoading) return null;
  if (tableProps.rows.length === 0) return <EmptyState icon={IconCircleCheck} text={t('imports.noIssues')} />;
  return (
    <div className={classes.rows}>
      <section className={classes.list} aria-label={t('imports.tab.issues')}>
        <PlainTable>
          <thead>
            <tr>
              <th scope="col" data-end="">
                {t('imports.line')}
              </th>
              <th scope="col">{t('imports.issueLevel')}</th>
              <th scope="col">{t('imports.reason')}</th>
              <th scope="col">{t('imports.raw')}</th>
            </tr>
          </thead>
          <tbody>
            {tableProps.rows.map(({ line, code, details, raw }) => (
              <tr key={`${line}/${code}/${details.column ?? ''}/${details.second ?? ''}`}>
                <td data-end="">{lineText(text, line)}</td>
                <td>
                  <IssueLevel code={code} />
                </td>
                <td>{lookUp(`issues.${code}`, details) ?? t('imports.unknownReason')}</td>
                <td data-clip="" className={classes.soft} title={raw}>
                  {raw.replace(/\t/g, ' ⇥ ')}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </section>
      <ShowMore query={query} onMore={tableProps.onEndReached} />
    </div>
  );
}
