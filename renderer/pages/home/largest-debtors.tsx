import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { Section } from '../../components/layout/page.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
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
        <Anchor component={Link} href="/customers?sort=overdue&desc=1">
          {t('home.largestAction')}
        </Anchor>
      }
    >
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('customers.customer')}</th>
            <th scope="col" data-end="">
              {t('customers.overdue')}
            </th>
            <th scope="col" data-end="">
              {t('customers.open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {debtors.map((debtor) => (
            <tr key={debtor.customerId}>
              <th scope="row" data-clip="">
                <Anchor component={Link} href={`/customers/${debtor.customerId}`} inherit>
                  {debtor.name}
                </Anchor>
              </th>
              <td data-end="">
                <Money cents={debtor.overdueCents} currency={currency} bare tone="late" dashZero />
              </td>
              <td data-end="">
                <Money cents={debtor.openCents} currency={currency} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Section>
  );
}
