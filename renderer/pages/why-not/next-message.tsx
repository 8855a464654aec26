import type { WhyNot } from '../../../shared/contract/reminders.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './why-not.module.css';

/** The next message if nothing is paid meanwhile. */
export function NextMessage({ next, asOf }: Pick<WhyNot, 'next' | 'asOf'>) {
  const { t, day } = useText();
  return (
    <p className={classes.soft}>
      {next === null
        ? t('whyNot.noNext')
        : next.on === asOf
          ? t('whyNot.nextToday', { step: next.step })
          : t('whyNot.next', { step: next.step, date: day(next.on) })}
    </p>
  );
}
