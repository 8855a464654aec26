import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { Section } from '../../components/layout/page.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';

type LargestDebtorsProps = { debtors: Outputs['dashboard']['get']['largestDebtors']; currency: string };

/** The customers who owe most, with their overdue part. */
export function LargestDebtors({ debtors, currency }: LargestDebtorsProps) {
  const { t } = useText();
  return (
    <Section
      title={t('home.largest')}
      actions={
        <Anchor component={Link} href="/customers?sort=-overdueCents">
          {t('home.largestAction')}
        </Anchor>
      }
    >
      <RowsTable
        rows={debtors}
        rowKey={({ customerId }) => customerId}
        columns={[
          {
            key: 'name',
            header: t('customers.customer'),
            isHeading: true,
            clips: true,
            cell: ({ customerId, name }) => (
              <Anchor component={Link} href={`/customers/${customerId}`} inherit>
                {name}
              </Anchor>
            ),
          },
          {
            key: 'overdue',
            header: t('customers.overdue'),
            align: 'end',
            cell: ({ overdueCents }) => <Money cents={overdueCents} currency={currency} bare tone="late" dashZero />,
          },
          {
            key: 'open',
            header: t('customers.open'),
            align: 'end',
            cell: ({ openCents }) => <Money cents={openCents} currency={currency} bare />,
          },
        ]}
      />
    </Section>
  );
}
