import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { localTimeZone } from '../../../shared/domain/values/clock.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { dayIn } from '../../../shared/domain/values/zones.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { putOnClipboard } from '../../components/table/put-on-clipboard.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './worklist.module.css';

/** Exchanges with a customer that are shown beside what is to be done about it. */
const shownContacts = 3;

/** Whom to ask for, what the customer owes, and what was said last. */
export function AboutCustomer({ customerId }: { customerId: number }) {
  const { t } = useText();
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  if (customer === undefined) return null;
  const { openCents, overdueCents } = customer;
  return (
    <>
      <dl className={classes.about}>
        <div>
          <dt>{t('worklist.person')}</dt>
          <dd>
            <Person customer={customer} />
          </dd>
        </div>
        <div>
          <dt>{t('customers.open')}</dt>
          <dd>
            <Money cents={openCents} strong />
            {overdueCents > 0 ? (
              <span className={classes.late}>
                {t('customers.overdue')} <Money cents={overdueCents} />
              </span>
            ) : null}
          </dd>
        </div>
      </dl>
      <LastContacts customerId={customerId} />
    </>
  );
}

function Person({ customer: { contacts, secondPhone } }: { customer: Outputs['customers']['get'] }) {
  const { t } = useText();
  const byPreference = contacts.toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  const person = byPreference.find(({ phone }) => phone) ?? byPreference[0];
  const phone = person?.phone ?? secondPhone ?? null;
  const named = [person?.name, person?.role].filter(Boolean).join(', ');
  return (
    <>
      {named === '' ? null : <span>{named}</span>}
      {phone ? (
        <span className={classes.phone}>
          <strong>{phone}</strong>
          <ActionIcon
            size={24}
            aria-label={t('worklist.copyPhone', { phone })}
            onClick={() => {
              putOnClipboard(phone);
              tellDone(t('worklist.copied', { phone }));
            }}
          >
            <IconCopy size={14} stroke={1.6} />
          </ActionIcon>
        </span>
      ) : (
        <span className={classes.soft}>{t('worklist.noPhone')}</span>
      )}
    </>
  );
}

function LastContacts({ customerId }: { customerId: number }) {
  const { t, day, language } = useText();
  const rows = useQuery(
    api.customers.history.queryOptions({
      input: { id: customerId, groups: ['interactions', 'messages'], limit: shownContacts },
    }),
  ).data?.rows;
  if (rows === undefined) return null;
  return (
    <section className={classes.contacts} aria-label={t('worklist.lastContacts')}>
      <h3>{t('worklist.lastContacts')}</h3>
      {rows.length === 0 ? <p className={classes.soft}>{t('worklist.noContact')}</p> : null}
      <ol>
        {rows.map((entry) => (
          <li key={`${entry.at} ${entry.kind} ${JSON.stringify(entry.details)}`}>
            <time dateTime={entry.at}>{day(isDay(entry.at) ? entry.at : dayIn(localTimeZone(), entry.at))}</time>
            <div>
              {eventSentence(language, entry)}
              {entry.interaction?.text ? <p className={classes.said}>{entry.interaction.text}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
