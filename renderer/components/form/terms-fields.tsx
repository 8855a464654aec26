import { writeTerms } from '../../../shared/domain/customers/terms-text.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { dueOnByTerms, mostTermsDays, type Terms } from '../../../shared/domain/values/terms.ts';
import { useText } from '../text/text.tsx';
import classes from './terms-fields.module.css';
import { WholeNumberInput } from './whole-number-input.tsx';

type NumberFieldProps = {
  value?: number | null;
  onChange: (value: number | null) => void;
  error?: string;
  disabled?: boolean;
};

/** Within how many days; empty where the form says otherwise. */
export function TermsDaysInput(props: NumberFieldProps) {
  const { t } = useText();
  return (
    <WholeNumberInput
      label={t('customers.termsDays')}
      least={0}
      most={mostTermsDays}
      {...props}
      value={props.value ?? null}
    />
  );
}

/** The optional day of the month of "fin de mois le 10". */
export function DayOfMonthInput(props: NumberFieldProps) {
  const { t } = useText();
  return (
    <WholeNumberInput
      label={t('customers.termsDayOfMonth')}
      description={t('customers.termsDayOfMonthHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      least={1}
      most={31}
      {...props}
      value={props.value ?? null}
    />
  );
}

/** The terms in words, and what they make of an invoice of today: the surest way to see that they were understood. */
export function TermsExample({ terms, today }: { terms: Terms; today: Day }) {
  const { t, day, language } = useText();
  const values = { terms: writeTerms(terms, language), issued: day(today), due: day(dueOnByTerms(today, terms)) };
  return (
    <p data-wide="" className={classes.example}>
      {t('customers.termsExample', values)}
    </p>
  );
}
