import { IconPlayerPause } from '@tabler/icons-react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { type CustomerColumn, customerColumns } from '../../../shared/i18n/customer-columns.ts';
import { amountsWidth, type Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import type { Text } from '../../components/text/text.tsx';

export type CustomerTotals = { totalOpenCents: number; totalOverdueCents: number };

type Look = Omit<Column<CustomerRow>, 'key' | 'header'>;

type Shown = { totals: CustomerTotals | undefined; hasTags: boolean };

/** The columns of the list on screen: which they are and what they are called is declared for the reports too. */
export function shownCustomerColumns(text: Text, { totals, hasTags }: Shown): Column<CustomerRow>[] {
  const { t, language, amount } = text;
  const widthUnder = (totalCents = 0) => Math.max(112, amountsWidth([amount(totalCents)]));
  const looks = {
    name: { width: 200, grow: 3, sort: 'name', cell: (row) => row.name, total: t('common.total') },
    code: { width: 96, sort: 'code', cell: (row) => row.code },
    openCents: {
      width: widthUnder(totals?.totalOpenCents),
      grow: 1,
      align: 'end',
      sort: 'open',
      cell: (row) => <Money cents={row.openCents} bare dashZero strong />,
      total: <Money cents={totals?.totalOpenCents ?? 0} bare />,
    },
    overdueCents: {
      width: widthUnder(totals?.totalOverdueCents),
      grow: 1,
      align: 'end',
      sort: 'overdue',
      cell: (row) => <Money cents={row.overdueCents} bare dashZero tone="late" />,
      total: <Money cents={totals?.totalOverdueCents ?? 0} bare tone="late" />,
    },
    oldestDueOn: { width: 108, sort: 'oldestDue', cell: (row) => <DayText day={row.oldestDueOn} /> },
    lastReminderOn: {
      width: 92,
      cell: (row) => <DayText day={row.lastReminderOn} absentLabel={t('customers.levelNone')} />,
    },
    level: { width: 68, align: 'end', cell: (row) => (row.level > 0 ? row.level : null) },
    isHeld: {
      width: 108,
      cell: (row) =>
        row.isHeld ? (
          <StatusBadge icon={IconPlayerPause} tone="warn">
            {t('customers.held')}
          </StatusBadge>
        ) : null,
    },
    tags: { width: 112, grow: 1, cell: (row) => row.tags.join(', ') },
  } satisfies Record<CustomerColumn['key'], Look>;
  return customerColumns(language, { hasTags }).map(({ key, heading }) => ({ key, header: heading, ...looks[key] }));
}
