import { IconMailOff } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { customerLetterList } from '../../../shared/domain/lists/letter-list.ts';
import { letterWords } from '../../../shared/i18n/lists/letter-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { LettersSplit, letterColumns, useReadLetter } from '../letters/index.ts';

/** The letters this customer was sent, each as it left. */
export function CustomerLetters({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const view = useList('customerLetters', customerLetterList, 'letters.');
  const { first, tableProps } = useListPages(api.letters.list, view, (question) => ({ customerId, ...question }));
  const reading = useReadLetter(tableProps.rows);
  const columns = letterColumns(text, customerLetterList, first);
  const exporting = useExport((wanted) =>
    client.letters.exportList({ customerId, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <LettersSplit {...reading} rows={tableProps.rows}>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={letterWords}
        counted={first && t('letters.count', { count: first.count })}
        label={t('customers.tab.letters')}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        rowKey={(row) => row.id}
        count={first?.count}
        openKey={reading.read?.id}
        onOpen={reading.onRead}
        onOpenAgain={() => reading.onRead(null)}
        onOpenCell={(row) => navigate(`/letters?tab=registered&letter=${row.registeredId}`)}
        empty={<EmptyState icon={IconMailOff} text={t('customers.lettersNone')} />}
      />
    </LettersSplit>
  );
}
