import { Checkbox, SegmentedControl } from '@mantine/core';
import { frequencies } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { mostLines } from './instalment-lines.ts';
import type { Terms } from './plan-draft.ts';
import classes from './plans.module.css';

type PlanTermsFormProps = { terms: Terms; today: Day; onChange: (part: Partial<Terms>) => void };

/** How the debt is spread. */
export function PlanTermsForm({ terms, today, onChange }: PlanTermsFormProps) {
  const { t } = useText();
  return (
    <>
      <div className={classes.fields}>
        <SegmentedControl
          aria-label={t('plans.terms')}
          value={terms.by}
          onChange={(value) => onChange({ by: value === 'amount' ? 'amount' : 'count' })}
          data={[
            { value: 'count', label: t('plans.by.count') },
            { value: 'amount', label: t('plans.by.amount') },
          ]}
        />
        {terms.by === 'count' ? (
          <WholeNumberInput
            aria-label={t('plans.by.count')}
            w={90}
            least={1}
            most={mostLines}
            required
            value={terms.count}
            onChange={(count) => onChange({ count })}
          />
        ) : (
          <MoneyInput
            ariaLabel={t('plans.by.amount')}
            minimum={1}
            value={terms.amountCents}
            onChange={(amountCents) => onChange({ amountCents })}
          />
        )}
      </div>
      <div className={classes.fields}>
        <DayInput
          label={t('plans.firstOn')}
          today={today}
          minimum={today}
          value={terms.firstOn}
          required
          onChange={(firstOn) => onChange({ firstOn })}
        />
        <Select
          label={t('plans.frequency')}
          w={140}
          value={terms.frequency}
          onChange={(value) => onChange({ frequency: frequencies.find((known) => known === value) ?? 'month' })}
          data={frequencies.map((value) => ({ value, label: t(`plans.frequency.${value}`) }))}
        />
        <MoneyInput
          label={t('plans.firstPayment')}
          minimum={1}
          value={terms.firstPaymentCents}
          onChange={(firstPaymentCents) => onChange({ firstPaymentCents })}
          width={140}
        />
      </div>
      <div className={classes.checks}>
        <Checkbox
          label={t('plans.includePenalties')}
          checked={terms.includePenalties}
          onChange={(event) => onChange({ includePenalties: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('plans.includeIndemnities')}
          checked={terms.includeIndemnities}
          onChange={(event) => onChange({ includeIndemnities: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
