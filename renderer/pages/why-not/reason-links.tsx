import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { HeldBack } from '../../../shared/domain/reminders/proposal.ts';
import { wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { useText } from '../../components/text/text.tsx';
import { type HeldFor, lifts } from './lifts.ts';
import classes from './why-not.module.css';

type Held = Pick<HeldBack, 'customerId' | 'documentId' | 'each' | 'awaitedCents' | 'currency'>;

type ReasonLinksProps = {
  held: Held;
  /** True in the line of a table, where each reason is itself the way to what lifts it. */
  isShort?: boolean;
  onLeave?: () => void;
};

/** Why a document is not reminded: each reason with its last day, and the way to what lifts it. */
export function ReasonLinks({ held, isShort = false, onLeave }: ReasonLinksProps) {
  const { t, day, money, lookUp, language } = useText();
  const { customerId, documentId } = held;
  return (
    <ul className={isShort ? classes.line : classes.reasons}>
      {held.each.map(({ reason, untilOn, subjectId }) => {
        const lift = lifts[reason];
        const about: HeldFor = { customerId, documentId, subjectId };
        const said =
          reason === 'creditNoteAwaited'
            ? t('disputes.toIssue', { amount: money(held.awaitedCents, held.currency) })
            : (lookUp(`reminders.reason.${reason}`) ?? reason);
        const does = wordOf(language, lift.word);
        const link = (text: string) => (
          <Anchor component={Link} href={lift.to(about)} title={does} inherit onClick={onLeave}>
            {text}
          </Anchor>
        );
        return (
          <li key={`${reason} ${subjectId} ${untilOn}`}>
            {isShort ? link(said) : <span>{said}</span>}
            {untilOn === null || isShort ? null : <span> · {t('whyNot.untilOn', { date: day(untilOn) })}</span>}
            {isShort ? null : <> {link(does)}</>}
          </li>
        );
      })}
    </ul>
  );
}
