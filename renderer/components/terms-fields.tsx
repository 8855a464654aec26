import { NumberInput, type NumberInputProps } from '@mantine/core';
import { writeTerms } from '../../shared/domain/customer-data/terms-text.ts';
import type { Day } from '../../shared/domain/days.ts';
import { dueOnByTerms, type Terms } from '../../shared/domain/terms.ts';
import classes from './terms-fields.module.css';
import { useText } from './text.tsx';

/** The optional day of the month of "fin de mois le 10". */
export function DayOfMonthInput(props: NumberInputProps) {
  const { t } = useText();
  return (
    <NumberInput
      label={t('customers.termsDayOfMonth')}
      description={t('customers.termsDayOfMonthHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={1}
      max={31}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      {...props}
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
