import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { toFailure } from '../../client/failure.ts';
import { Awaited } from '../../components/layout/awaited.tsx';
import { Section } from '../../components/layout/page.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './home.module.css';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of a table of eight debtors. */
const height = 270;

/** The customers who owe most, with their overdue part. */
export function LargestDebtors({ debtors }: Pick<DashboardParts, 'debtors'>) {
  const { t } = useText();
  const { data, error } = debtors;
  return (
    <Section
      title={t('home.largest')}
      actions={
        <Anchor component={Link} href="/customers?sort=-overdueCents">
          {t('home.largestAction')}
        </Anchor>
      }
    >
      {error ? <ErrorNotice failure={toFailure(error)} onRetry={() => void debtors.refetch()} /> : null}
      {data ? (
        <div className={classes.debtors}>
          <Debtors rows={data} />
        </div>
      ) : error ? null : (
        <Awaited height={height} />
      )}
    </Section>
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
