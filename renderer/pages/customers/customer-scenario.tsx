import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { ruleText } from '../../../shared/i18n/rule-text.ts';
import { api } from '../../client/client.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { PriorLevel } from '../levels/index.ts';
import { AssignForm } from './assign-form.tsx';
import classes from './customers.module.css';

type FollowedCustomer = Pick<Outputs['customers']['get'], 'id' | 'name' | 'toleratedDays'>;
type Followed = Outputs['scenarios']['ofCustomer'];

/** The scenario that a customer follows and since when, with the window in which another is assigned. */
export function CustomerScenario({ customer, followed }: { customer: FollowedCustomer; followed: Followed }) {
  const { t, instant, language } = useText();
  const [asked, setAsked] = useUrlState('assign');
  const scenarios = useQuery(api.scenarios.list.queryOptions()).data;
  const scenario = scenarios?.find(({ id }) => id === followed.scenarioId);
  if (!scenarios || !scenario) return null;
  const [latest] = followed.history;
  return (
    <>
      <strong>{scenario.name}</strong>
      {followed.by === 'default' ? <span>({t('scenarios.byDefault')})</span> : null}
      {followed.rule ? <span>({t('scenarios.byRule', { rule: ruleText(language, followed.rule) })})</span> : null}
      {latest && followed.by === 'customer' ? (
        <span>{t('scenarios.since', { date: instant(latest.from), author: latest.author })}</span>
      ) : null}
      {customer.toleratedDays ? <span>{t('scenarios.tolerated', { count: customer.toleratedDays })}</span> : null}
      <Button variant="subtle" size="compact-sm" aria-label={t('scenarios.change')} onClick={() => setAsked('1')}>
        {t('scenarios.changeShort')}
      </Button>
      <Button
        component={Link}
        href={`/settings?tab=scenario&scenario=${scenario.id}&try=${customer.id}`}
        variant="subtle"
        size="compact-sm"
      >
        {t('trials.ofCustomer')}
      </Button>
      <PriorLevel customerId={customer.id} />
      <FormDialog
        opened={asked !== ''}
        onClose={() => setAsked('')}
        title={[t('scenarios.ofCustomer'), customer.name].join(' · ')}
      >
        <AssignForm
          customerIds={[customer.id]}
          assignedId={followed.by === 'customer' ? followed.scenarioId : null}
          submitLabel={t('common.save')}
          told={t('scenarios.assigned')}
        >
          {followed.history.length === 0 ? null : <Succession history={followed.history} />}
        </AssignForm>
      </FormDialog>
    </>
  );
}

/** How often the customer was contacted over thirty days, on a gauge where its scenario sets a cap. */
export function ContactPressure({ count, most }: Followed['pressure']) {
  const { t } = useText();
  const told = t('scenarios.pressure', { count });
  if (most === null) return <strong>{told}</strong>;
  const whole = `${told} ${t('scenarios.pressureOf', { most })}`;
  return (
    <>
      <meter min={0} max={most} high={most - 0.5} value={Math.min(count, most)} aria-label={whole} />
      <strong>{told}</strong>
      <span>{t('scenarios.pressureOf', { most })}</span>
    </>
  );
}

function Succession({ history }: { history: Followed['history'] }) {
  const { t, instant } = useText();
  return (
    <section aria-label={t('scenarios.history')}>
      <h3 className={classes.successionTitle}>{t('scenarios.history')}</h3>
      <ul className={classes.succession}>
        {history.map(({ scenario, from, to, author }) => (
          <li key={from}>
            <strong>{scenario ?? t('scenarios.historyDefault')}</strong>{' '}
            <span>
              {to === null
                ? t('scenarios.historySince', { from: instant(from), author })
                : t('scenarios.historyOf', { from: instant(from), to: instant(to), author })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
