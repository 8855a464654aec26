import { Button } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ListOptions } from '../../../shared/contract/imports-open-items.ts';
import { importKinds } from '../../../shared/domain/imports/kinds.ts';
import { listFields } from '../../../shared/domain/open-items/item.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { isRight } from '../../components/form/wrong-fields.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import type { InspectedList } from './inspected-list.ts';
import { isOlder, ListChoices } from './list-choices.tsx';
import { ListTotals } from './list-totals.tsx';
import { ColumnsTable } from './parts/columns-table.tsx';
import { ContentsChoice } from './parts/contents-choice.tsx';
import { ImportProgress } from './parts/import-progress.tsx';
import classes from './parts/imports.module.css';
import { QueuePlace } from './parts/next-file.tsx';
import { useStageImport } from './parts/use-stage-import.ts';
import { UnderstoodRows } from './understood-rows.tsx';

/** Maps the columns of a list of open items and shows the totals that this mapping gives, before anything is compared with the ledger. */
export function ColumnsPage() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [fileToken] = useUrlState('file');
  const [options, setOptions] = useState<ListOptions>({});
  const choices = useRef<HTMLDivElement>(null);
  const { step, cancel, stage } = useStageImport();
  const query = useQuery({
    ...api.imports.inspect.queryOptions({
      input: { source: { fileToken }, options: { table: options }, kind: 'openItems' },
    }),
    enabled: fileToken !== '',
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  useEffect(() => {
    if (data?.kind === 'ledger') navigate('/imports', { replace: true });
  }, [data, navigate]);
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const table = data?.kind === 'openItems' ? withChoices(data, options) : null;
  const change = (changed: ListOptions) => setOptions({ ...options, ...changed });

  async function proceed() {
    if (!table || !isRight(choices.current)) return;
    const { columns, dateOrder, rowKind, mode, needsDateOrder } = table;
    const order = needsDateOrder && dateOrder !== null ? { dateOrder } : {};
    const { sheet, asOf } = options;
    await stage(fileToken, {
      kind: 'openItems',
      table: { ...(sheet && { sheet }), columns, rowKind, mode, ...(asOf && { asOf }), ...order },
    });
  }

  return (
    <Page>
      <PageHeader
        above={<BackLink href="/imports">{t('imports.title')}</BackLink>}
        title={t('imports.columnsTitle')}
        detail={
          table ? (
            <>
              <QueuePlace />
              {[table.fileName, table.sheet].filter((text) => text !== null).join(' · ')}
            </>
          ) : null
        }
        actions={
          <>
            <Button variant="default" disabled={step !== null} onClick={() => navigate('/imports')}>
              {t('imports.columnsBack')}
            </Button>
            <Button
              disabled={!table || !isReady(table) || query.isFetching}
              loading={step !== null}
              onClick={() => void proceed()}
            >
              {t('imports.columnsContinue')}
            </Button>
          </>
        }
      />
      {fileToken === '' ? <EmptyState icon={IconFileUnknown} text={t('imports.lost')} /> : null}
      {query.error ? <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} /> : null}
      {query.isLoading ? <PageLoading /> : null}
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
      {table ? (
        <>
          <Notice tone="info">{t(table.isRemembered ? 'imports.columnsRemembered' : 'imports.columnsText')}</Notice>
          {hasColumns(table) ? null : <Notice tone="warn">{t('imports.columnsMissing')}</Notice>}
          <ContentsChoice value="openItems" fileToken={fileToken} />
          <div ref={choices} className={classes.choices}>
            <ListChoices table={table} onChange={change} />
            <ListTotals table={table} />
          </div>
          <Section title={t('imports.columnsLabel')}>
            <ColumnsTable
              table={table}
              fields={listFields}
              labelOf={(field) => t(`imports.column.${field}`)}
              repeated="bucket"
              onChange={(columns) => change({ columns })}
            />
          </Section>
          <Section title={t('imports.understood')}>
            <UnderstoodRows rows={table.understood} />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

function withChoices(table: InspectedList, options: ListOptions): InspectedList {
  const { asOf = table.asOf } = options;
  const cannotSettle = isOlder({ ...table, asOf });
  return {
    ...table,
    columns: options.columns ?? table.columns,
    dateOrder: options.dateOrder ?? table.dateOrder,
    rowKind: options.rowKind ?? table.rowKind,
    mode: cannotSettle ? 'movements' : (options.mode ?? table.mode),
    asOf,
    dayOrigin: options.asOf ? 'known' : table.dayOrigin,
  };
}

function hasColumns({ columns, items }: InspectedList): boolean {
  const namesCustomers = columns.includes('customerCode') || columns.includes('customerName');
  return importKinds.openItems.isComplete(columns) && (items > 0 || namesCustomers);
}

function isReady(table: InspectedList): boolean {
  return hasColumns(table) && !(table.needsDateOrder && table.dateOrder === null);
}
