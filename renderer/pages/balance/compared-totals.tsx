import { IconScale } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import type { ComparedSide } from '../../components/list/compared-amounts.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { pagesOf, usePages } from '../../hooks/use-pages.ts';
import { type OpenedLines, ofDifference } from './control-questions.ts';

type ComparedRow = Outputs['balance']['compared']['rows'][number];
const sides = ['expected', 'actual', 'difference'] as const satisfies readonly ComparedSide[];

type Totals = Pick<ComparedRow, 'expectedCents' | 'actualCents'>;
type ComparedTotalsProps = {
  parameters: Pick<BalanceParameters, 'asOf' | 'knownAt'>;
  onOpen: (lines: OpenedLines) => void;
};

/** The two totals that the control compares, and every customer they are made of; each amount opens its lines. */
export function ComparedTotals({ parameters, onOpen }: ComparedTotalsProps) {
  const { t } = useText();
  const { asOf, knownAt } = parameters;
  const question = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  const { first, tableProps } = usePages(useInfiniteQuery(api.balance.compared.infiniteOptions(pagesOf(question))));
  const amount = (key: ComparedSide, header: string, centsOf: (row: Totals) => number): Column<ComparedRow> => ({
    key,
    header,
    width: 126,
    align: 'end',
    ...(first ? { total: <Money cents={centsOf(first)} bare strong /> } : {}),
    opens: () => true,
    cell: (row) => (
      <Money cents={centsOf(row)} bare tone={key === 'difference' && centsOf(row) !== 0 ? 'late' : undefined} />
    ),
  });
  return (
    <DataTable
      label={t('balance.comparedLabel')}
      hasTotals
      columns={[
        {
          key: 'customer',
          header: t('balance.customer'),
          width: 150,
          grow: 1,
          cell: ({ name, customer }) => name || customer,
        },
        amount('expected', t('balance.expected'), ({ expectedCents }) => expectedCents),
        amount('actual', t('balance.actual'), ({ actualCents }) => actualCents),
        amount(
          'difference',
          t('balance.differenceColumn'),
          ({ expectedCents, actualCents }) => actualCents - expectedCents,
        ),
      ]}
      rowKey={({ customer }) => customer}
      onOpenCell={(row, column) =>
        onOpen(ofDifference('ledger', row, sides.find((side) => side === column) ?? 'expected', parameters))
      }
      count={first?.count}
      {...tableProps}
      empty={<EmptyState icon={IconScale} text={t('balance.empty')} />}
      maxHeight={360}
    />
  );
}
