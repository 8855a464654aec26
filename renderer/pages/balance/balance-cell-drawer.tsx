import { Anchor, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BalanceDocument, BalanceParameters } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { balanceDocumentList } from '../../../shared/domain/lists/document-list.ts';
import { balanceDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { api, client } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { usePassingList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, documentColumns } from '../documents/index.ts';

import classes from './balance.module.css';
import { customerAddress } from './customer-address.ts';

type BalanceCellDrawerProps = {
  /** `customerId:column`, or empty: closed. */
  cell: string;
  parameters: BalanceParameters;
  /** Currency of the balance on screen. */
  currency: string;
  customerName: string;
  onClose: () => void;
};

/** The documents one amount of the balance is made of. */
export function BalanceCellDrawer({ cell, parameters, currency, customerName, onClose }: BalanceCellDrawerProps) {
  const text = useText();
  const [customerId = '', column = ''] = cell.split(':');
  const [document, setDocument] = useUrlState('document', '', 'push');
  return (
    <>
      <SideDrawer
        opened={cell !== ''}
        title={text.t('balance.cellTitle', { customer: customerName, column: columnLabel(text, column) })}
        onClose={onClose}
        size={parameters.basis === 'promised' ? 870 : 760}
      >
        {cell === '' ? null : (
          <CellDocuments
            customerId={Number(customerId)}
            column={column}
            {...{ parameters, currency }}
            openKey={Number(document)}
            onOpen={(id) => setDocument(String(id))}
          />
        )}
      </SideDrawer>
      <DocumentDrawer id={document === '' ? null : Number(document)} onClose={() => setDocument('')} />
    </>
  );
}

type CellDocumentsProps = {
  customerId: number;
  column: string;
  parameters: BalanceParameters;
  currency: string;
  openKey: number;
  onOpen: (documentId: number) => void;
};

function CellDocuments({ customerId, column, parameters, currency, openKey, onOpen }: CellDocumentsProps) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAppState();
  const view = usePassingList(`balanceCell ${parameters.basis}`, balanceDocumentList);
  const asked = { ...parameters, customerId, column, ...(currency === '' ? {} : { currency }) };
  const { first, tableProps } = useListPages(api.balance.documents, view, (question) => ({ ...asked, ...question }));
  const columns = cellColumns(text, parameters, first);
  const exporting = useExport((wanted) =>
    client.balance.exportDocuments({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <Stack gap={8}>
      <div className={classes.summary}>
        <span>
          {t('balance.cellTotal', {
            count: t('documents.count', { count: first?.count ?? 0 }),
            date: day(parameters.asOf),
          })}
          {' · '}
          <Anchor component={Link} href={customerAddress(customerId, parameters, today)} underline="always">
            {t('balance.openCustomer')}
          </Anchor>
        </span>
        <Money cents={first?.sums.openCents ?? 0} currency={currency === '' ? undefined : currency} strong />
      </div>
      <ListTable
        {...{ view, columns }}
        words={balanceDocumentWords}
        label={t('documents.title')}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        rowKey={(row) => row.id}
        about={({ id }) => ({ customerId, documentId: id })}
        {...tableProps}
        count={first?.count}
        openKey={openKey}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState icon={IconFileOff} text={t('documents.none')} />}
        maxHeight={560}
      />
    </Stack>
  );
}

/** The promised days are shown where the balance counts from them. */
function cellColumns(
  text: Text,
  { basis }: BalanceParameters,
  first: Outputs['balance']['documents'] | undefined,
): Column<BalanceDocument>[] {
  const columns = documentColumns(text, { list: balanceDocumentList, words: balanceDocumentWords, first });
  return columns.map((column) => (column.key === 'promisedOn' ? { ...column, isExtra: basis !== 'promised' } : column));
}
