import type { CalendarEvent } from '../../../shared/contract/reminders.ts';
import { calendarTitle } from '../../../shared/i18n/hold-reason.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './calendar.module.css';
import { kindIcons } from './kind-icons.ts';

type EventProps = { event: CalendarEvent };

/** The word « en retard » of a late event; nothing for any other. */
export function LateWord({ event }: EventProps) {
  const { t } = useText();
  if (!event.isLate) return null;
  return (
    <span className={classes.late}>{t(event.kind === 'letterDeadline' ? 'calendar.overdue' : 'calendar.late')}</span>
  );
}

/** An event in a cell of the month or week: whom it is about, and that it is late; the rest is in its tooltip. */
export function EventChip({ event }: EventProps) {
  const { t, money, language } = useText();
  const KindIcon = kindIcons[event.kind];
  const facts = [t(`calendar.kind.${event.kind}`), event.customerName, calendarTitle(language, event)];
  if (event.amountCents !== null) facts.push(money(event.amountCents, event.currency));
  return (
    <span
      className={classes.event}
      data-kind={event.kind}
      data-late={event.isLate || undefined}
      title={facts.join(' · ')}
    >
      <KindIcon size={13} stroke={1.8} role="img" aria-label={t(`calendar.kind.${event.kind}`)} />
      <span className={classes.words}>{event.customerName}</span>
      <LateWord event={event} />
    </span>
  );
}

/** An event in the list, all of it. */
export function EventLine({ event }: EventProps) {
  const { t, language } = useText();
  const KindIcon = kindIcons[event.kind];
  return (
    <span className={classes.line}>
      <span className={classes.kind}>
        <KindIcon size={15} stroke={1.6} aria-hidden="true" />
        {t(`calendar.kind.${event.kind}`)}
      </span>
      <span className={classes.words}>{event.customerName}</span>
      <span className={`${classes.words} ${classes.soft}`}>{calendarTitle(language, event)}</span>
      <span>
        <LateWord event={event} />
      </span>
      <span>{event.amountCents === null ? null : <Money cents={event.amountCents} currency={event.currency} />}</span>
    </span>
  );
}
