import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { useText } from '../../components/text/text.tsx';
import { recipientText } from './addressee.tsx';
import classes from './reminders.module.css';

/** The customers that messages are for, and to whom each is addressed there; a customer is named once for each of its contacts. */
export function Recipients({ proposals }: { proposals: readonly Proposal[] }) {
  const text = useText();
  const { t } = text;
  const found = new Map(
    proposals.map(({ customerId, customerName, recipient, copies }) => {
      const copied = copies.map(({ name }) => name).join(', ');
      const facts = [
        recipientText(text, recipient),
        ...(copied === '' ? [] : [t('reminders.copiedTo', { names: copied })]),
      ];
      return [`${customerId} ${facts.join()}`, { customerName, facts: facts.join(' · ') }] as const;
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
