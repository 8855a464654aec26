import { Anchor } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, documentColumns } from '../documents/index.ts';

import classes from './balance.module.css';

type CellDocument = Outputs['balance']['documents']['rows'][number];

type BalanceCellDrawerProps = {
  /** `customerId:column`, or empty: closed. */
  cell: string;
  parameters: BalanceParameters;
  customerName: string;
  onClose: () => void;
};

/** The documents one amount of the balance is made of. */
export function BalanceCellDrawer({ cell, parameters, customerName, onClose }: BalanceCellDrawerProps) {
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
            parameters={parameters}
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
  openKey: number;
  onOpen: (documentId: number) => void;
};

function CellDocuments({ customerId, column, parameters, openKey, onOpen }: CellDocumentsProps) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAppState();
  const query = useInfiniteQuery(
    api.balance.documents.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...parameters, customerId, column, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { first, tableProps } = usePages(query);
  return (
    <>
      <div className={classes.summary}>
        <span>
          {t('balance.cellTotal', {
            count: t('documents.count', { count: first?.count ?? 0 }),
            date: day(parameters.asOf),
          })}
          {' · '}
          <Anchor
            component={Link}
            href={`/customers/${customerId}${parameters.asOf === today ? '' : `?asOf=${parameters.asOf}`}`}
            underline="always"
          >
            {t('balance.openCustomer')}
          </Anchor>
        </span>
        <Money cents={first?.totalCents ?? 0} strong />
      </div>
      <DataTable
        label={t('documents.title')}
        columns={cellColumns(text, parameters)}
        rowKey={(row) => row.id}
        {...tableProps}
        count={first?.count}
        openKey={openKey}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState icon={IconFileOff} text={t('documents.none')} />}
        maxHeight={560}
      />
    </>
  );
}

/** The columns there is room for; with the promised days where the balance counts from them. */
function cellColumns(text: Text, { basis }: BalanceParameters): Column<CellDocument>[] {
  const shown = documentColumns<CellDocument>(text).filter(({ key, isExtra }) => key !== 'label' && !isExtra);
  if (basis !== 'promised') return shown;
  const promised: Column<CellDocument> = {
    key: 'promisedOn',
    header: text.t('balance.promisedOn'),
    width: 104,
    cell: ({ promisedOn }) => (promisedOn === null ? null : <DayText day={promisedOn} />),
  };
  const place = shown.findIndex(({ key }) => key === 'daysLate');
  return shown.toSpliced(place, 0, promised);
}
