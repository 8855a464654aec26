import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { WhyNot } from '../../../shared/contract/reminders.ts';
import { wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { useText } from '../../components/text/text.tsx';
import { lifts } from './lifts.ts';
import classes from './why-not.module.css';

type NotClaimedProps = { customerId: number; answer: WhyNot; isOfDocument: boolean; onLeave?: () => void };

/** What the messages proposed leave out of their documents, with the way to the dispute that says why. */
export function NotClaimed({ customerId, answer: { notClaimed }, isOfDocument, onLeave }: NotClaimedProps) {
  const { t, money, language } = useText();
  if (notClaimed.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {notClaimed.map(({ documentId, reference, reason, amountCents, currency, subjectId }) => {
        const amount = money(amountCents, currency);
        const lift = lifts[reason];
        return (
          <li key={`${reason} ${subjectId} ${documentId}`}>
            {isOfDocument ? null : <span>{reference} · </span>}
            <span>{t(reason === 'dispute' ? 'whyNot.disputedPart' : 'disputes.toIssue', { amount })}</span>{' '}
            <Anchor
              component={Link}
              href={lift.to({ customerId, documentId, subjectId })}
              inherit
              {...(onLeave === undefined ? {} : { onClick: onLeave })}
            >
              {wordOf(language, lift.word)}
            </Anchor>
          </li>
        );
      })}
    </ul>
  );
}
