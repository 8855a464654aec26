import { Anchor } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { sumCents } from '../../../shared/domain/money.ts';
import { api } from '../../client.ts';
import { columnLabel } from '../../components/column-label.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { useText } from '../../components/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer } from '../documents/document-drawer.tsx';
import { DocumentTable } from '../documents/document-table.tsx';
import classes from './balance.module.css';
import { columnOf } from './column-of.ts';
import type { BalanceOnScreen } from './use-balance-view.ts';

type BalanceCellDrawerProps = {
  /** `customerId:column`, or empty: closed. */
  cell: string;
  parameters: BalanceOnScreen;
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
        size={760}
        isBehind={document !== ''}
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
  parameters: BalanceOnScreen;
  openKey: number;
  onOpen: (documentId: number) => void;
};

function CellDocuments({ customerId, column, parameters, openKey, onOpen }: CellDocumentsProps) {
  const { t, day } = useText();
  const query = useInfiniteQuery(
    api.documents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        customerId,
        openOnly: true,
        asOf: parameters.asOf,
        sort: 'dueOn' as const,
        descending: false,
        limit: pageSize,
        cursor,
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  // A column is a part of one customer's open documents: all of them are needed, and they are few.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const { tableProps } = usePages(query);
  const rows = tableProps.rows.filter((row) => columnOf(row, parameters) === column);
  const total = sumCents(rows.map(({ side, openCents }) => (side === 'debit' ? openCents : -openCents)));
  return (
    <>
      <div className={classes.summary}>
        <span>
          {t('balance.cellTotal', {
            count: t('documents.count', { count: rows.length }),
            date: day(parameters.asOf),
          })}
          {' · '}
          <Anchor component={Link} href={`/customers/${customerId}`} underline="always">
            {t('balance.openCustomer')}
          </Anchor>
        </span>
        <Money cents={total} strong />
      </div>
      <DocumentTable
        {...tableProps}
        rows={rows}
        asOf={parameters.asOf}
        openKey={openKey}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState icon={IconFileOff} text={t('documents.none')} />}
        isCompact
        maxHeight={560}
      />
    </>
  );
}
