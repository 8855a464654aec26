import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isSpoken } from '../../../shared/domain/scenarios/channel-facts.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import classes from './reminders.module.css';

/** Whom a message is addressed to, at which number where it is a call, and who has a copy. */
export function Addressee({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const { t } = text;
  const { recipient, copies, channel } = proposal;
  return (
    <dl className={classes.addressee}>
      <div>
        <dt>{t('reminders.recipient')}</dt>
        <dd>
          {recipientText(text, recipient)}
          {isSpoken(channel) && recipient?.phone ? <strong>{recipient.phone}</strong> : null}
        </dd>
      </div>
      {copies.length > 0 ? (
        <div>
          <dt>{t('reminders.copies')}</dt>
          <dd>{copies.map(({ as, name }) => `${name} (${t(`scenarios.copy.${as}`)})`).join(', ')}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The name of a contact with what it does; of the customer itself, that no contact is chosen. */
export function recipientText({ t }: Pick<Text, 't'>, recipient: Proposal['recipient']): string {
  if (recipient === null) return t('reminders.recipientItself');
  const { name, role, duty } = recipient;
  const does = role ?? (duty === null ? null : t(`customers.duty.${duty}`));
  return does === null ? name : `${name}, ${does}`;
}
