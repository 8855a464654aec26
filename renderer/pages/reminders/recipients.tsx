import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { copiesText, recipientText } from '../../../shared/i18n/recipient-text.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './reminders.module.css';

/** The customers that messages are for, and to whom each is addressed there; a customer is named once for each of its contacts. */
export function Recipients({ proposals }: { proposals: readonly Proposal[] }) {
  const { t, language } = useText();
  const found = new Map(
    proposals.map((proposal) => {
      const { customerId, customerName } = proposal;
      const copied = copiesText(language, proposal);
      const facts = [
        recipientText(language, proposal) ?? t('reminders.recipientItself'),
        ...(copied === null ? [] : [copied]),
      ].join(' · ');
      return [`${customerId} ${facts}`, { customerName, facts }] as const;
    }),
  );
  return (
    // Many recipients are scrolled by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus (WCAG 2.1.1)
    <ul className={classes.recipients} aria-label={t('reminders.recipientsLabel')} tabIndex={0}>
      {[...found].map(([key, { customerName, facts }]) => (
        <li key={key}>
          <strong>{customerName}</strong> <span>{facts}</span>
        </li>
      ))}
    </ul>
  );
}
