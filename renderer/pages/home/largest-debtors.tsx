import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { Money } from '../../components/money.tsx';
import { Section } from '../../components/page.tsx';
import { useText } from '../../components/text.tsx';
import classes from './home.module.css';

type LargestDebtorsProps = { debtors: Outputs['dashboard']['get']['largestDebtors']; currency: string };

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
      <table className={classes.table} data-wide="">
        <thead>
          <tr>
            <th scope="col">{t('customers.customer')}</th>
            <th scope="col">{t('customers.overdue')}</th>
            <th scope="col">{t('customers.open')}</th>
          </tr>
        </thead>
        <tbody>
          {debtors.map((debtor) => (
            <tr key={debtor.customerId}>
              <th scope="row">
                <Anchor component={Link} href={`/customers/${debtor.customerId}`} inherit>
                  {debtor.name}
                </Anchor>
              </th>
              <td>
                <Money cents={debtor.overdueCents} currency={currency} bare tone="late" dashZero />
              </td>
              <td>
                <Money cents={debtor.openCents} currency={currency} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
