import type { BalanceReport } from '../../../shared/contract/balance.ts';
import type { BalanceLine } from '../../../shared/domain/balance/balance-lines.ts';
import { shownColumns } from '../../../shared/domain/balance/shown-columns.ts';
import { type CustomerFactColumn, customerFacts } from '../../../shared/domain/lists/customer-facts.ts';
import { customerFactWords } from '../../../shared/i18n/lists/customer-fact-words.ts';
import { customerFactLooks } from '../../components/list/customer-fact-looks.tsx';
import { copiedText, listColumns } from '../../components/list/list-columns.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { amountsWidth, type Column, type Held } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from './balance.module.css';

type Shown = BalanceReport['currencies'][number];

/** The columns of the table: the customer, each column of the report, their sum. The code has a column of its own once somebody chooses it. */
export function balanceColumnsOf(
  text: Text,
  names: readonly string[],
  shown: Shown | undefined,
  hasCode: boolean,
): Column<BalanceLine>[] {
  const { t, amount } = text;
  const lines = shown ? [shown, ...shown.groups, ...shown.rows] : [];
  /** Neither a total nor a row is cut, however many columns there are: then the table scrolls. */
  const widthOf = (least: number, cents: (line: (typeof lines)[number]) => number | undefined) =>
    Math.max(least, amountsWidth(lines.map((line) => amount(cents(line) ?? 0))));
  const drawn = new Set(shownColumns(names, shown ? [shown] : []));
  const amounts = (cents: (row: BalanceLine) => number): Held<BalanceLine> => ({
    type: 'amount',
    // A group's line adds up those under it: counted too, they would be counted twice.
    value: (row) => (isGroup(row) ? null : cents(row)),
    ...(shown ? { currency: () => shown.currency } : {}),
    copied: (row) => copiedText(text, 'amount', cents(row)) ?? '',
  });
  const isGrouped = (shown?.groups.length ?? 0) > 0;
  return [
    {
      key: 'name',
      header: t('balance.customer'),
      width: 216,
      grow: 3,
      sort: 'name',
      cell: (row) => (
        <span
          className={classes.customer}
          data-group={row.groupCount !== null || undefined}
          data-inside={(isGrouped && row.groupCount === null) || undefined}
        >
          <span className={classes.name}>{row.name}</span>{' '}
          <small className={classes.code}>
            {row.groupCount === null ? (hasCode ? null : row.code) : t('balance.customers', { count: row.groupCount })}
          </small>
        </span>
      ),
      holds: { type: 'text', value: ({ name }) => name, copied: ({ name }) => name },
      total: shown ? t('balance.totalOf', { currency: shown.currency }) : null,
    },
    {
      key: 'code',
      header: t('balance.customerCode'),
      width: 104,
      sort: 'code',
      isExtra: true,
      cell: ({ code }) => code,
      holds: { type: 'text', value: ({ code }) => code, copied: ({ code }) => code },
    },
    ...names.map((name): Column<BalanceLine> => {
      const isOldest = name.startsWith('lateOver');
      return {
        key: name,
        header: columnLabel(text, name),
        isBlank: !drawn.has(name),
        width: widthOf(82, (line) => ('totals' in line ? line.totals : line.columns)[name]),
        grow: 1,
        align: 'end',
        sort: name,
        opens: (row) => row.groupCount === null && (row.columns[name] ?? 0) !== 0,
        cell: (row) => (
          <Money
            cents={row.columns[name] ?? 0}
            currency={shown?.currency}
            bare
            dashZero
            strong={row.groupCount !== null}
            tone={isOldest ? 'late' : undefined}
          />
        ),
        holds: amounts((row) => row.columns[name] ?? 0),
        total: <Money cents={shown?.totals[name] ?? 0} bare dashZero tone={isOldest ? 'late' : undefined} />,
      };
    }),
    {
      key: 'total',
      header: t('balance.total'),
      width: widthOf(108, (line) => line.totalCents),
      grow: 1,
      align: 'end',
      sort: 'total',
      cell: (row) => <Money cents={row.totalCents} bare strong />,
      holds: amounts((row) => row.totalCents),
      total: <Money cents={shown?.totalCents ?? 0} bare />,
    },
    {
      key: 'disputed',
      header: t('balance.disputedPart'),
      width: widthOf(108, (line) => line.disputedCents),
      grow: 1,
      align: 'end',
      sort: 'disputed',
      isExtra: true,
      cell: (row) => <Money cents={row.disputedCents} bare dashZero tone="soft" />,
      holds: amounts((row) => row.disputedCents),
      total: <Money cents={shown?.disputedCents ?? 0} bare dashZero />,
    },
    ...factColumns(text, shown),
  ];
}

function isGroup({ groupCount }: BalanceLine): boolean {
  return groupCount !== null;
}

/** What the card of the customer tells; the line of a group adds up the limits of those under it. */
function factColumns(text: Text, shown: Shown | undefined): Column<BalanceLine>[] {
  const { creditLimitCents = 0, overLimitCents = 0 } = shown ?? {};
  const declared = {
    list: { columns: customerFacts, order: [] },
    words: customerFactWords,
    looks: customerFactLooks,
    first: {
      rows: shown?.rows.map((row) => ({ ...row, groupCount: null })) ?? [],
      sums: { creditLimitCents, overLimitCents },
    },
  };
  return listColumns<CustomerFactColumn, BalanceLine>(text, declared).map((column) => {
    const { holds } = column;
    return holds
      ? { ...column, holds: { ...holds, value: (row) => (isGroup(row) ? null : holds.value(row)) } }
      : column;
  });
}
