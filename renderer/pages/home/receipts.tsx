import { Anchor } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { Receipt } from '../../../shared/contract/dashboard.ts';
import { type ReceiptColumn, type receiptDays, receiptList } from '../../../shared/domain/lists/receipt-list.ts';
import { receiptWords } from '../../../shared/i18n/lists/receipt-words.ts';
import { api, client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { InMemoryList } from '../../components/list/in-memory-list.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import type { ExportedList } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useTableSettings } from '../../hooks/use-list.ts';

export type ReceiptsProps = { days: (typeof receiptDays)[number] };

/** The plan of an instalment, the promise on its customer's card. */
const addressOf = ({ kind, customerId, subjectId }: Receipt) =>
  kind === 'instalment' ? `/plans/${subjectId}` : `/customers/${customerId}?tab=promises&promise=${subjectId}`;

const looks: Partial<Record<ReceiptColumn, Look<Receipt>>> = {
  customerName: {
    width: 200,
    grow: 2,
    wraps: true,
    cell: (receipt) => (
      <Anchor component={Link} href={addressOf(receipt)} inherit>
        {receipt.customerName}
      </Anchor>
    ),
  },
};

/** The money that is expected within so many days, one line for each promise and instalment. */
export function Receipts({ days }: ReceiptsProps) {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const arrangement = useTableSettings('receipts');
  const { data, error, refetch } = useQuery(api.dashboard.receipts.queryOptions({ input: { days } }));
  if (error) return <ErrorNotice failure={toFailure(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <InMemoryList
      list={receiptList}
      words={receiptWords}
      {...{ looks, today, arrangement }}
      label={t('home.expectedTitle', { days })}
      rows={data}
      rowKey={({ id }) => id}
      onOpen={(receipt) => navigate(addressOf(receipt))}
      actions={(arranged) => <ReceiptsExport {...{ days, arranged }} />}
      empty={<EmptyState icon={IconCalendarOff} text={t('home.expectedEmpty')} />}
      maxHeight={660}
    />
  );
}

function ReceiptsExport({ days, arranged }: ReceiptsProps & { arranged: ExportedList<ReceiptColumn> }) {
  const exporting = useExport((wanted) => client.dashboard.exportReceipts({ days, ...arranged, ...wanted }));
  return <ExportMenu {...exporting} size="compact-sm" />;
}
