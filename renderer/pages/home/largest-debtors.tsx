import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './home.module.css';
import { PartSection } from './part-section.tsx';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of a table of eight debtors. */
const height = 270;

/** The customers who owe most, with their overdue part. */
export function LargestDebtors({ debtors }: Pick<DashboardParts, 'debtors'>) {
  const { t } = useText();
  return (
    <PartSection
      title={t('home.largest')}
      actions={
        <Anchor component={Link} href="/customers?sort=-openCents">
          {t('home.largestAction')}
        </Anchor>
      }
      part={debtors}
      height={height}
    >
      {(rows) => (
        <div className={classes.debtors}>
          <Debtors rows={rows} />
        </div>
      )}
    </PartSection>
  );
}

function Debtors({ rows }: { rows: NonNullable<DashboardParts['debtors']['data']> }) {
  const { t } = useText();
  return (
    <RowsTable
      rows={rows}
      rowKey={({ customerId }) => customerId}
      columns={[
        {
          key: 'name',
          header: t('customers.customer'),
          isHeading: true,
          clips: true,
          sorts: ({ name }) => name,
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
          sorts: ({ overdueCents }) => overdueCents,
          cell: ({ overdueCents }) => (
            <Money cents={overdueCents} currency={ledgerCurrency} bare tone="late" dashZero />
          ),
        },
        {
          key: 'open',
          header: t('customers.open'),
          align: 'end',
          sorts: ({ openCents }) => openCents,
          cell: ({ openCents }) => <Money cents={openCents} currency={ledgerCurrency} bare />,
        },
      ]}
    />
  );
}
