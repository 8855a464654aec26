import { writeTerms } from '../../../shared/domain/customers/terms-text.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { dueOnByTerms, type Terms } from '../../../shared/domain/values/terms.ts';
import { useText } from '../text/text.tsx';
import classes from './terms-fields.module.css';

/** The terms in words, with the due date of an invoice of today: an example shows best whether they were understood. */
export function TermsExample({ terms, today }: { terms: Terms; today: Day }) {
  const { t, day, language } = useText();
  const values = { terms: writeTerms(terms, language), issued: day(today), due: day(dueOnByTerms(today, terms)) };
  return (
    <p data-wide="" className={classes.example}>
      {t('customers.termsExample', values)}
    </p>
  );
}
