import type { Outputs } from '../../../shared/contract/index.ts';
import { columnColour, columnLabel } from '../../components/table/column-label.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import classes from './customers.module.css';

type BalanceStripProps = {
  customer: Outputs['customers']['get'];
  /** True beside documents of another day: the strip says that it is today's. */
  isDated: boolean;
};

/** The customer's line of the aged balance today: what is owed by age, and the sum. */
export function BalanceStrip({ customer, isDated }: BalanceStripProps) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAppState();
  const names = Object.keys(customer.balance);
  const lateNames = names.filter((name) => name.startsWith('late'));
  const shown = names.filter((name) => /^(notDue|late)/.test(name) || customer.balance[name] !== 0);
  return (
    <dl className={classes.strip}>
      <div data-total="">
        <dt>{isDated ? t('customers.balanceOn', { date: day(today) }) : t('customers.balance')}</dt>
        <dd>
          <Money cents={customer.openCents} />
        </dd>
      </div>
      <div data-total="">
        <dt>{t('customers.overdueTitle')}</dt>
        <dd>
          <Money cents={customer.overdueCents} tone={customer.overdueCents > 0 ? 'late' : undefined} />
        </dd>
      </div>
      {shown.map((name) => (
        <div key={name} style={{ '--mark': columnColour(name, lateNames) }}>
          <dt>{columnLabel(text, name)}</dt>
          <dd>
            <Money cents={customer.balance[name] ?? 0} bare dashZero />
          </dd>
        </div>
      ))}
    </dl>
  );
}
