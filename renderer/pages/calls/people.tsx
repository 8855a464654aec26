import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { tellDone } from '../../client/tell-done.ts';
import { putOnClipboard } from '../../components/table/put-on-clipboard.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './calls.module.css';

type PeopleProps = {
  customer: Outputs['customers']['get'];
  /** Told as a number is called. */
  onCall: () => void;
};

/** Those who can be called, the one to reach first at the top. */
export function People({ customer, onCall }: PeopleProps) {
  const { t } = useText();
  const people = customer.contacts
    .filter(({ phone }) => phone !== null && phone !== '')
    .toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  if (people.length === 0)
    return (
      <p>
        {t('calls.nobody')}{' '}
        <Anchor component={Link} href={`/customers/${customer.id}?tab=details`}>
          {t('calls.addPhone')}
        </Anchor>
      </p>
    );
  return (
    <ul className={classes.people}>
      {people.map(({ name, role, phone, isPreferred }) => (
        <li key={`${name} ${phone}`}>
          <span>
            <strong>{name}</strong>
            {role ? `, ${role}` : ''}
            {isPreferred && people.length > 1 ? <em> {t('calls.preferred')}</em> : null}
          </span>
          <Telephone phone={phone ?? ''} onCall={onCall} />
        </li>
      ))}
    </ul>
  );
}

/** A number that the system calls, and that is copied. */
export function Telephone({ phone, onCall }: { phone: string; onCall: () => void }) {
  const { t } = useText();
  return (
    <span className={classes.number}>
      <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} onClick={onCall}>
        {phone}
      </Anchor>
      <Tooltip label={t('calls.copyNumber', { phone })}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('calls.copyNumber', { phone })}
          onClick={() => {
            putOnClipboard(phone);
            tellDone(t('calls.copied', { phone }));
          }}
        >
          <IconCopy size={15} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
