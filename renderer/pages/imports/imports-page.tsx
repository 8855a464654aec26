import { Button } from '@mantine/core';
import { IconFileImport, IconUpload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { importList } from '../../../shared/domain/lists/import-list.ts';
import { importWords } from '../../../shared/i18n/lists/import-words.ts';
import { api, client } from '../../client/client.ts';
import { DropArea } from '../../components/form/drop-area.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { takeFiles } from '../../hooks/beginning.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { batchColumns } from './parts/batch/batch-columns.tsx';
import classes from './parts/imports.module.css';
import { ImportProgress } from './parts/staging/import-progress.tsx';
import { NextFile } from './parts/staging/next-file.tsx';
import { useStageImport } from './parts/staging/use-stage-import.ts';

/** What came in, and the way to bring more in. */
export function ImportsPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [isAsked] = useUrlState('choose');
  const { step, cancel, choose, read } = useStageImport();
  const reading = useRef(read);
  // The files that the firm was created or opened for.
  useEffect(() => void reading.current(takeFiles()), []);
  const view = useList('imports', importList);
  const { first, tableProps } = useListPages(api.imports.list, view, (question) => question);
  const columns = batchColumns(text, first);
  const exporting = useExport((wanted) => client.imports.export({ ...exportedOf(view, columns), ...wanted }));
  return (
    <DropArea label={t('imports.drop')} onDrop={(files, folders) => void read(files, folders)}>
      <Page fill>
        <PageHeader
          title={t('imports.title')}
          detail={first ? t('imports.count', { count: first.count }) : undefined}
          actions={<ExportMenu {...exporting} isEarly={first === undefined} />}
        />
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
        <ListTable
          {...{ view, columns }}
          words={importWords}
          label={t('imports.title')}
          rowKey={(row) => row.id}
          count={first?.count}
          onOpen={(row) => navigate(`/imports/${row.id}`)}
          {...tableProps}
          empty={<EmptyState icon={IconFileImport} text={t('imports.none')} />}
        />
      </Page>
    </DropArea>
  );
}
