import type { WhyNot } from '../../../shared/contract/reminders.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './why-not.module.css';

type NextMessageProps = Pick<WhyNot, 'next' | 'asOf'> & {
  /** The documents that wait for it. */
  waiting: WhyNot['heldBack'];
};

/** The next message if nothing is paid meanwhile, and if a registered letter that nothing proves yet is presented. */
export function NextMessage({ next, asOf, waiting }: NextMessageProps) {
  const { t, day } = useText();
  const isUnproven = waiting.some(({ reasons }) => reasons.includes('stepNotProven'));
  return (
    <p className={classes.soft}>
      {next === null
        ? t('whyNot.noNext')
        : next.on === asOf
          ? t('whyNot.nextToday', { step: next.step })
          : t(isUnproven ? 'whyNot.nextProven' : 'whyNot.next', { step: next.step, date: day(next.on) })}
    </p>
  );
}
