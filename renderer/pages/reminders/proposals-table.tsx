import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconMoodSmile, IconSearchOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { DataTableProps } from '../../components/table/data-table-props.ts';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { EmptyLedger } from '../home/index.ts';
import { ChannelBadge } from './channel-badge.tsx';
import { Lateness } from './lateness.tsx';
import { ReasonList } from './reason-list.tsx';
import classes from './reminders.module.css';

type ProposalsTableProps = Pick<
  DataTableProps<Proposal>,
  'rows' | 'isLoading' | 'failure' | 'onRetry' | 'onEndReached' | 'count' | 'selection' | 'openKey' | 'onOpen'
> & { isSearching: boolean };

/** Whom to remind, in the order of the priority points. */
export function ProposalsTable({ isSearching, ...table }: ProposalsTableProps) {
  const { t } = useText();
  const columns = useMemo((): Column<Proposal>[] => {
    return [
      {
        key: 'customer',
        header: t('reminders.columnCustomer'),
        width: 150,
        grow: 3,
        cell: (row) => (
          <span className={classes.customer}>
            <span className={classes.clip} title={row.customerName}>
              {row.customerName}
            </span>
            {row.warnings.length > 0 ? (
              <Tooltip label={<ReasonList reasons={row.warnings} />} multiline maw={320}>
                <IconAlertTriangle size={14} className={classes.warning} role="img" aria-label={t('reminders.watch')} />
              </Tooltip>
            ) : null}
          </span>
        ),
      },
      { key: 'step', header: t('reminders.columnStep'), width: 128, grow: 2, cell: (row) => row.step },
      {
        key: 'channel',
        header: t('reminders.columnChannel'),
        width: 132,
        cell: (row) => <ChannelBadge channel={row.channel} />,
      },
      {
        key: 'oldest',
        header: t('reminders.columnOldest'),
        width: 80,
        align: 'end',
        cell: (row) => <Lateness days={row.oldestDaysLate} />,
      },
      {
        key: 'total',
        header: t('reminders.columnTotal'),
        width: 102,
        align: 'end',
        cell: (row) => <Money cents={row.claimedCents} currency={row.currency} strong />,
      },
    ];
  }, [t]);
  return (
    <DataTable
      {...table}
      label={t('reminders.tableLabel')}
      columns={columns}
      rowKey={accountKey}
      empty={
        isSearching ? (
          <EmptyState icon={IconSearchOff} text={t('reminders.noMatch')} />
        ) : (
          <EmptyLedger>
            <EmptyState icon={IconMoodSmile} text={t('reminders.nothing')} />
          </EmptyLedger>
        )
      }
    />
  );
}
