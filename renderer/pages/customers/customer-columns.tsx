import { IconPlayerPause } from '@tabler/icons-react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type CustomerColumn, customerList } from '../../../shared/domain/lists/customer-list.ts';
import { customerWords } from '../../../shared/i18n/lists/customer-words.ts';
import { customerFactLooks } from '../../components/list/customer-fact-looks.tsx';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from './customers.module.css';

type Shown = { first: Outputs['customers']['list'] | undefined; hasTags: boolean };

/** The columns of the list on screen. Without a tag in the firm, their column would only be empty. */
export function shownCustomerColumns(text: Text, { first, hasTags }: Shown): Column<CustomerRow>[] {
  const { t } = text;
  const looks: Partial<Record<CustomerColumn, Look<CustomerRow>>> = {
    name: { width: 230, grow: 3 },
    code: { width: 96 },
    openCents: { grow: 1, cell: (row) => <Money cents={row.openCents} bare dashZero strong /> },
    overdueCents: {
      grow: 1,
      cell: (row) => <Money cents={row.overdueCents} bare dashZero tone="late" />,
      ...(first ? { total: <Money cents={first.sums.overdueCents ?? 0} bare dashZero tone="late" /> } : {}),
    },
    lastReminderOn: {
      cell: (row) => <DayText day={row.lastReminderOn} absentLabel={t('customers.levelNone')} />,
    },
    step: { width: 128, grow: 1 },
    scenario: {
      width: 128,
      grow: 1,
      cell: ({ scenario, following }) => (
        <>
          {scenario}
          {following === 'default' ? null : (
            <span className={classes.soft}> ({t(`customers.following.${following}`)})</span>
          )}
        </>
      ),
    },
    level: { width: 68 },
    isHeld: {
      width: 108,
      cell: (row) =>
        row.isHeld ? (
          <StatusBadge icon={IconPlayerPause} tone="warn">
            {t('customers.held')}
          </StatusBadge>
        ) : null,
    },
    ...customerFactLooks,
    tags: { width: 112, isExtra: !hasTags },
  };
  return listColumns(text, { list: customerList, words: customerWords, looks, first });
}
