import { Anchor } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, DocumentTable } from '../documents/index.ts';

import classes from './balance.module.css';

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
  const { t, day } = useText();
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
          <Anchor component={Link} href={`/customers/${customerId}`} underline="always">
            {t('balance.openCustomer')}
          </Anchor>
        </span>
        <Money cents={first?.totalCents ?? 0} strong />
      </div>
      <DocumentTable
        {...tableProps}
        count={first?.count}
        asOf={parameters.asOf}
        openKey={openKey}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState icon={IconFileOff} text={t('documents.none')} />}
        isCompact
        hasPromises={parameters.basis === 'promised'}
        maxHeight={560}
      />
    </>
  );
}
