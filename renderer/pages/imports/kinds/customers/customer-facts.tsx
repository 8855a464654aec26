import type { CustomerChange } from '../../../../../shared/contract/imports/customers.ts';
import { factsOf } from '../../../../../shared/i18n/customer-facts.ts';
import { useText } from '../../../../components/text/text.tsx';
import classes from './customers.module.css';

/** What of one customer changes: each fact with what it was and what it will be. */
export function CustomerFacts({ change }: { change: CustomerChange }) {
  const { t, language } = useText();
  const { outcome, keptSince } = change;
  return (
    <>
      {keptSince.includes('customer') ? <p>{t('importsCustomers.keptCustomer')}</p> : null}
      <ul className={classes.facts}>
        {factsOf(change, language).map(({ label, old, next, isKept, isKeptSince }) => (
          <li key={`${label} ${next} ${String(isKept)}`} data-kept={isKept || undefined}>
            <span className={classes.fact}>{label}</span>
            <span>
              {outcome === 'new' ? null : (
                <>
                  <span className={classes.old}>{old || t('importsCustomers.empty')}</span>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              {next || t('importsCustomers.empty')}
              {isKept ? <em> ({t('importsCustomers.kept')})</em> : null}
              {isKeptSince ? <em> ({t('importsCustomers.keptSince')})</em> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
