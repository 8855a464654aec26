import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isSpoken } from '../../../shared/domain/scenarios/channel-facts.ts';
import { recipientText } from '../../../shared/i18n/recipient-text.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './reminders.module.css';

/** Whom a message is addressed to, at which number where it is a call, and who has a copy. */
export function Addressee({ proposal }: { proposal: Proposal }) {
  const { t, language } = useText();
  const { recipient, copies, channel } = proposal;
  return (
    <dl className={classes.addressee}>
      <div>
        <dt>{t('reminders.recipient')}</dt>
        <dd>
          {recipientText(language, proposal) ?? t('reminders.recipientItself')}
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
