import type { BalanceReport, BalanceRow } from '../../../shared/contract/balance.ts';
import { columnLabel } from '../../components/column-label.ts';
import { Money } from '../../components/money.tsx';
import type { Column } from '../../components/table-columns.ts';
import type { Text } from '../../components/text.tsx';

/** The columns of the table: the customer, each column of the report, their sum. */
export function balanceColumnsOf(
  text: Text,
  names: readonly string[],
  shown: BalanceReport['currencies'][number] | undefined,
): Column<BalanceRow>[] {
  const { t } = text;
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 220,
      grow: 3,
      sort: 'name',
      cell: (row) => row.name,
      total: shown ? t('balance.totalOf', { currency: shown.currency }) : null,
    },
    { key: 'code', header: t('common.code'), width: 104, sort: 'code', cell: (row) => row.code },
    ...names.map((name): Column<BalanceRow> => {
      const isLate = name.startsWith('late');
      return {
        key: name,
        header: columnLabel(text, name),
        width: 112,
        grow: 1,
        align: 'end',
        sort: name,
        opens: (row) => (row.columns[name] ?? 0) !== 0,
        cell: (row) => (
          <Money
            cents={row.columns[name] ?? 0}
            currency={shown?.currency}
            bare
            dashZero
            tone={isLate ? 'late' : undefined}
          />
        ),
        total: <Money cents={shown?.totals[name] ?? 0} bare dashZero tone={isLate ? 'late' : undefined} />,
      };
    }),
    {
      key: 'total',
      header: t('balance.total'),
      width: 124,
      grow: 1,
      align: 'end',
      sort: 'total',
      cell: (row) => <Money cents={row.totalCents} bare strong />,
      total: <Money cents={shown?.totalCents ?? 0} bare />,
    },
  ];
}
