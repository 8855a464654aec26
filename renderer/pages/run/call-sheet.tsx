import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { tellDone } from '../../client/tell-done.ts';
import { putOnClipboard } from '../../components/table/put-on-clipboard.ts';
import { useText } from '../../components/text/text.tsx';
import { CallReportFields, personOf } from '../reminders/index.ts';
import classes from './run.module.css';

type Customer = Outputs['customers']['get'];

type CallSheetProps = {
  customer: Customer;
  today: Day;
  /** The call or visit that is proposed, if any. */
  call: Proposal | null;
  draft: CallReport;
  onChange: (draft: CallReport) => void;
  /** The fields, so that a key leads to them. */
  noteRef: RefObject<HTMLDivElement | null>;
};

/** Whom to ask for at which number, and what was said. */
export function CallSheet({ customer, today, call, draft, onChange, noteRef }: CallSheetProps) {
  const { t } = useText();
  return (
    <div className={classes.call} ref={noteRef}>
      <h3>{t('runs.callWho')}</h3>
      <People customer={customer} />
      <CallReportFields
        title={t('runs.report')}
        customerId={customer.id}
        today={today}
        report={draft}
        calledPerson={call === null ? '' : personOf(call)}
        onChange={onChange}
      />
    </div>
  );
}

/** Those who can be called, the one to reach first at the top. */
function People({ customer }: { customer: Customer }) {
  const { t } = useText();
  const people = customer.contacts
    .filter(({ phone }) => phone !== null && phone !== '')
    .toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  if (people.length === 0)
    return (
      <p>
        {t('runs.callNobody')}{' '}
        <Anchor component={Link} href={`/customers/${customer.id}?tab=details`}>
          {t('runs.addPhone')}
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
            {isPreferred && people.length > 1 ? <em> {t('runs.preferred')}</em> : null}
          </span>
          <Telephone phone={phone ?? ''} />
        </li>
      ))}
    </ul>
  );
}

/** A number that the system calls, and that is copied. */
function Telephone({ phone }: { phone: string }) {
  const { t } = useText();
  return (
    <span className={classes.number}>
      <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor>
      <Tooltip label={t('runs.copyNumber', { phone })}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('runs.copyNumber', { phone })}
          onClick={() => {
            putOnClipboard(phone);
            tellDone(t('runs.copied', { phone }));
          }}
        >
          <IconCopy size={15} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
