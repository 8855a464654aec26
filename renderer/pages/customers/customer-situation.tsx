import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { overLimit } from '../../../shared/domain/customers/credit-limit.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { api } from '../../client/client.ts';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { DisputeRecord } from './customer-disputes.tsx';
import { PromiseRecord } from './customer-promises.tsx';
import { ContactPressure, CustomerScenario } from './customer-scenario.tsx';
import classes from './customers.module.css';

type SituationProps = { customer: Outputs['customers']['get'] };

/** Where the follow-up of a customer stands: its scenario, how often it was contacted, the level reached, what comes next, its credit limit. */
export function CustomerSituation({ customer }: SituationProps) {
  const { t, day } = useText();
  const { id } = customer;
  const followed = useQuery(api.scenarios.ofCustomer.queryOptions({ input: { customerId: id } })).data;
  const said = useQuery(api.reminders.whyNot.queryOptions({ input: { customerId: id } })).data;
  return (
    <dl className={classes.situation}>
      <Fact name={t('scenarios.ofCustomer')}>
        {followed ? <CustomerScenario customer={customer} followed={followed} /> : null}
      </Fact>
      <Fact name={t('scenarios.contacts')}>{followed ? <ContactPressure {...followed.pressure} /> : null}</Fact>
      <Fact name={t('customers.level')}>
        {said === undefined ? null : said.reached === null ? (
          t('customers.levelNone')
        ) : (
          <>
            <strong>{said.reached.step ?? t('customers.levelOf', { level: said.reached.level })}</strong>
            {said.reached.on === null ? null : <span>{t('customers.reachedOn', { date: day(said.reached.on) })}</span>}
          </>
        )}
      </Fact>
      <Fact name={t('customers.nextStep')}>
        {said === undefined ? null : said.next === null ? (
          t('customers.nextNone')
        ) : (
          <>
            <strong>{said.next.step}</strong>
            <span>
              {said.next.on === said.asOf
                ? t('customers.nextToday')
                : t('customers.nextOn', { date: day(said.next.on) })}
            </span>
          </>
        )}
        <ActButton act="whyNot" subject={{ customerId: id, documentIds: [] }} variant="subtle" size="compact-sm" />
      </Fact>
      <CreditLimit customer={customer} />
      <PromiseRecord customerId={id} />
      <DisputeRecord customerId={id} />
      {customer.isMiscellaneous ? (
        <Fact name={t('common.state')}>
          <StatusBadge icon={IconUsersGroup} tone="neutral">
            {t('customers.miscellaneous')}
          </StatusBadge>
          <span>{t('customers.miscellaneousHint')}</span>
        </Fact>
      ) : null}
    </dl>
  );
}

/** The balance against the credit limit, both in the ledger's currency. */
function CreditLimit({ customer: { openCents, creditLimitCents } }: SituationProps) {
  const { t, money } = useText();
  if (creditLimitCents == null) return null;
  const over = overLimit(openCents, creditLimitCents);
  return (
    <Fact name={t('customers.creditLimitCents')} hint={t('customers.creditLimitHint')}>
      <strong>
        <Money cents={creditLimitCents} />
      </strong>
      {over === null ? (
        <span>{t('customers.limitLeft', { amount: money(creditLimitCents - openCents) })}</span>
      ) : (
        <StatusBadge icon={IconAlertTriangle} tone="warn">
          {t('customers.overLimitBy', { amount: money(over) })}
        </StatusBadge>
      )}
    </Fact>
  );
}

/** One fact of the situation. */
function Fact({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div title={hint}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
