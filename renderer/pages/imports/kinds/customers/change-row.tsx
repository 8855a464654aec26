import { type Icon, IconEqual, IconPencil, IconPlus, IconQuestionMark, IconUserPlus } from '@tabler/icons-react';
import type { CustomerChange } from '../../../../../shared/contract/imports-customers.ts';
import { StatusBadge, type Tone } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from './customers.module.css';
import { factsOf } from './facts-of.ts';

const looks: Record<CustomerChange['outcome'], { icon: Icon; tone: Tone }> = {
  new: { icon: IconUserPlus, tone: 'info' },
  completed: { icon: IconPlus, tone: 'ok' },
  changed: { icon: IconPencil, tone: 'warn' },
  unchanged: { icon: IconEqual, tone: 'neutral' },
  unmatched: { icon: IconQuestionMark, tone: 'warn' },
};

/** What one customer becomes: each fact with what it was and what it will be. */
export function ChangeRow({ change }: { change: CustomerChange }) {
  const text = useText();
  const { t, number } = text;
  const { outcome, code, name, matchedBy, lines, keptSince } = change;
  const { icon, tone } = looks[outcome];
  return (
    <tr className={classes.change}>
      <th scope="row">
        <strong>{name || code}</strong>
        <span className={classes.soft}>
          {code}
          {matchedBy === 'siren' || matchedBy === 'name' ? ` · ${t(`importsCustomers.matchedBy.${matchedBy}`)}` : null}
        </span>
      </th>
      <td>
        <StatusBadge icon={icon} tone={tone}>
          {t(`importsCustomers.state.${outcome}`)}
        </StatusBadge>
      </td>
      <td>
        {keptSince.includes('customer') ? <p>{t('importsCustomers.keptCustomer')}</p> : null}
        <ul className={classes.facts}>
          {factsOf(change, text).map(({ label, old, next, isKept, isKeptSince }) => (
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
      </td>
      <td data-end="">{lines.map((line) => number(line)).join(', ')}</td>
    </tr>
  );
}
