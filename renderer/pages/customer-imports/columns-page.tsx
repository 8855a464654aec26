import { Button, Checkbox, Stack } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import type { CustomerOptions } from '../../../shared/contract/imports-customers.ts';
import { customerFields } from '../../../shared/domain/customers/fields.ts';
import { importKinds } from '../../../shared/domain/imports/kinds.ts';
import { columnText } from '../../../shared/i18n/card-words.ts';
import { api, client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useProgress } from '../../hooks/use-progress.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { ColumnsTable } from '../imports/parts/columns-table.tsx';
import { ContentsChoice } from '../imports/parts/contents-choice.tsx';
import { ImportProgress } from '../imports/parts/import-progress.tsx';
import classes from '../imports/parts/imports.module.css';
import { SheetChoice } from '../imports/parts/sheet-choice.tsx';
import { CustomersTotals } from './customers-totals.tsx';
import { pastedCells } from './pasted-cells.ts';

/** Maps the columns of a list of customers and shows how many of its rows name a known customer, before anything is compared. */
export function CustomersColumnsPage() {
  const { t, language } = useText();
  const [, navigate] = useLocation();
  const [fileToken] = useUrlState('file');
  const pasted = fileToken === '' ? pastedCells() : undefined;
  const source: ImportSource | null =
    pasted === undefined
      ? fileToken === ''
        ? null
        : { fileToken }
      : { text: pasted, name: t('customerImports.pasted') };
  const [options, setOptions] = useState<CustomerOptions>({});
  const { step, run, cancel } = useProgress();
  const query = useQuery({
    ...api.imports.inspect.queryOptions({
      input: { source: source ?? { fileToken }, kind: 'customers', options: { customers: options } },
    }),
    enabled: source !== null,
    placeholderData: keepPreviousData,
  });
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const list =
    query.data?.kind === 'customers' ? { ...query.data, columns: options.columns ?? query.data.columns } : null;

  async function proceed() {
    if (!list || !source) return;
    const { columns, hasHeadings, sheet } = list;
    const staged = await run((signal) =>
      client.imports.stage(
        { source, kind: 'customers', options: { customers: { columns, hasHeadings, sheet: sheet ?? undefined } } },
        { signal },
      ),
    );
    if (staged) navigate(`/imports/${staged.batchId}`);
  }

  return (
    <Page>
      <PageHeader
        above={<BackLink href="/customers/complete">{t('customerImports.title')}</BackLink>}
        title={t('customerImports.columnsTitle')}
        detail={list ? [list.fileName, list.sheet].filter((text) => text !== null).join(' · ') : null}
        actions={
          <>
            <Button variant="default" disabled={step !== null} onClick={() => navigate('/customers/complete')}>
              {t('customerImports.back')}
            </Button>
            <Button
              disabled={!list || !importKinds.customers.isComplete(list.columns) || query.isFetching}
              loading={step !== null}
              onClick={() => void proceed()}
            >
              {t('imports.columnsContinue')}
            </Button>
          </>
        }
      />
      {source === null ? <EmptyState icon={IconFileUnknown} text={t('imports.lost')} /> : null}
      {query.error ? <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} /> : null}
      {source !== null && query.isLoading ? <PageLoading /> : null}
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
      {list ? (
        <>
          <Notice tone="info">{t(list.isRemembered ? 'imports.columnsRemembered' : 'imports.columnsText')}</Notice>
          {importKinds.customers.isComplete(list.columns) ? null : (
            <Notice tone="warn">{t('customerImports.columnsMissing')}</Notice>
          )}
          <div className={classes.choices}>
            <Section title={t('customerImports.file')}>
              <Stack gap="md">
                {fileToken === '' ? null : <ContentsChoice value="customers" fileToken={fileToken} />}
                <SheetChoice table={list} onChange={(sheet) => setOptions({ sheet })} />
                <Checkbox
                  label={t('customerImports.hasHeadings')}
                  checked={list.hasHeadings}
                  onChange={(event) => setOptions({ sheet: options.sheet, hasHeadings: event.currentTarget.checked })}
                />
              </Stack>
            </Section>
            <CustomersTotals list={list} />
          </div>
          <Section title={t('imports.columnsLabel')}>
            <ColumnsTable
              table={list}
              fields={customerFields}
              labelOf={(field) => columnText(language, field)}
              onChange={(columns) => setOptions({ ...options, columns })}
            />
          </Section>
        </>
      ) : null}
    </Page>
  );
}
