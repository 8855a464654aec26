import { Button } from '@mantine/core';
import { IconFileImport, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../client/client.ts';
import { DropArea } from '../../components/form/drop-area.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { batchColumns } from './parts/batch-columns.tsx';
import { ImportProgress } from './parts/import-progress.tsx';
import classes from './parts/imports.module.css';
import { NextFile } from './parts/next-file.tsx';
import { useStageImport } from './parts/use-stage-import.ts';

/** What came in, and the way to bring more in. */
export function ImportsPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [isAsked] = useUrlState('choose');
  const { step, cancel, choose, read } = useStageImport();
  const query = useInfiniteQuery(
    api.imports.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  return (
    <DropArea label={t('imports.drop')} onDrop={(files, folders) => void read(files, folders)}>
      <Page fill>
        <PageHeader title={t('imports.title')} />
        <Section title={t('imports.chooseTitle')}>
          <div className={classes.choose}>
            <IconFileImport size={30} stroke={1.3} aria-hidden="true" />
            <p>{t('imports.chooseText')}</p>
            <Button
              leftSection={<IconUpload size={16} stroke={1.6} />}
              autoFocus={isAsked === '1'}
              disabled={step !== null}
              onClick={() => void choose()}
            >
              {t('imports.choose')}
            </Button>
          </div>
          {step ? <ImportProgress step={step} onCancel={cancel} /> : <NextFile />}
        </Section>
        <DataTable
          label={t('imports.title')}
          columns={batchColumns(text)}
          rowKey={(row) => row.id}
          onOpen={(row) => navigate(`/imports/${row.id}`)}
          {...tableProps}
          empty={<EmptyState icon={IconFileImport} text={t('imports.none')} />}
        />
      </Page>
    </DropArea>
  );
}
