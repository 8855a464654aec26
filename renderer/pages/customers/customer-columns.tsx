import { IconPlayerPause } from '@tabler/icons-react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import type { Text } from '../../components/text/text.tsx';

export type CustomerTotals = { totalOpenCents: number; totalOverdueCents: number };

/** `hasTags`: some customer of the firm has a tag; without one, the column would only be empty. */
export function customerColumns(
  { t }: Text,
  { totals, hasTags }: { totals: CustomerTotals | undefined; hasTags: boolean },
): Column<CustomerRow>[] {
  const tags: Column<CustomerRow> = {
    key: 'tags',
    header: t('customers.tags'),
    width: 112,
    grow: 1,
    cell: (row) => row.tags.join(', '),
  };
  return [
    {
      key: 'name',
      header: t('customers.customer'),
      width: 200,
      grow: 3,
      sort: 'name',
      cell: (row) => row.name,
      total: t('common.total'),
    },
    { key: 'code', header: t('common.code'), width: 96, sort: 'code', cell: (row) => row.code },
    {
      key: 'open',
      header: t('customers.open'),
      width: 112,
      grow: 1,
      align: 'end',
      sort: 'open',
      cell: (row) => <Money cents={row.openCents} bare dashZero strong />,
      total: <Money cents={totals?.totalOpenCents ?? 0} bare />,
    },
    {
      key: 'overdue',
      header: t('customers.overdue'),
      width: 112,
      grow: 1,
      align: 'end',
      sort: 'overdue',
      cell: (row) => <Money cents={row.overdueCents} bare dashZero tone="late" />,
      total: <Money cents={totals?.totalOverdueCents ?? 0} bare tone="late" />,
    },
    {
      key: 'oldestDue',
      header: t('customers.oldestDue'),
      width: 108,
      sort: 'oldestDue',
      cell: (row) => <DayText day={row.oldestDueOn} />,
    },
    {
      key: 'lastReminder',
      header: t('customers.lastReminder'),
      width: 92,
      cell: (row) => <DayText day={row.lastReminderOn} absentLabel={t('customers.levelNone')} />,
    },
    {
      key: 'level',
      header: t('customers.level'),
      width: 68,
      align: 'end',
      cell: (row) => (row.level > 0 ? row.level : null),
    },
    {
      key: 'state',
      header: t('common.state'),
      width: 108,
      cell: (row) =>
        row.isHeld ? (
          <StatusBadge icon={IconPlayerPause} tone="warn">
            {t('customers.held')}
          </StatusBadge>
        ) : null,
    },
    ...(hasTags ? [tags] : []),
  ];
}
