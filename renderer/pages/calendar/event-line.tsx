import { IconAlertTriangle } from '@tabler/icons-react';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import { isDone } from '../../../shared/domain/agenda/calendar-kinds.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { iconOf, subjectOf } from '../agenda/index.ts';
import classes from './calendar.module.css';

type EventProps = { event: CalendarItem };

/** `isNext`: the first that is not past, with which the keyboard begins. */
type DrawnEventProps = EventProps & { isNext: boolean };

const lateWord = ({ t }: Text, { kind }: CalendarItem) =>
  t(kind === 'letterDeadline' ? 'calendar.overdue' : 'calendar.late');

/** The word « en retard » of a late event; nothing for any other. */
export function LateWord({ event }: EventProps) {
  const text = useText();
  return event.isLate ? <span className={classes.late}>{lateWord(text, event)}</span> : null;
}

/** An event in a cell of the month or week: whom it is about, and that it is late, by a sign where a word would cut the name; the rest is in its tooltip. */
export function EventChip({ event, isNext }: DrawnEventProps) {
  const text = useText();
  const { money, amount, language } = text;
  const kind = kindText(language, event);
  const KindIcon = iconOf(event);
  const facts = [kind, ...(event.time === undefined ? [] : [event.time]), ...new Set([subjectOf(event), event.title])];
  if (event.isLate) facts.push(lateWord(text, event));
  if (event.amountCents !== null) facts.push(money(event.amountCents, event.currency));
  return (
    <span
      className={classes.event}
      data-kind={event.kind}
      data-late={event.isLate || undefined}
      data-done={isDone(event.kind) || undefined}
      data-first={isNext || undefined}
      title={facts.join(' · ')}
    >
      <KindIcon size={13} stroke={1.8} role="img" aria-label={kind} />
      <span className={classes.words}>{[event.time, subjectOf(event)].filter(Boolean).join(' ')}</span>
      {event.amountCents === null ? null : (
        <span className={classes.amount} aria-hidden="true">
          {event.currency === ledgerCurrency ? amount(event.amountCents) : money(event.amountCents, event.currency)}
        </span>
      )}
      {event.isLate ? (
        <IconAlertTriangle className={classes.lateMark} size={13} stroke={1.8} aria-hidden="true" />
      ) : null}
      <LateWord event={event} />
    </span>
  );
}

/** An event in the list, all of it. */
export function EventLine({ event, isNext }: DrawnEventProps) {
  const { language } = useText();
  const KindIcon = iconOf(event);
  return (
    <span className={classes.line} data-done={isDone(event.kind) || undefined} data-first={isNext || undefined}>
      <span className={classes.kind}>
        <KindIcon size={15} stroke={1.6} aria-hidden="true" />
        {kindText(language, event)}
      </span>
      <span className={classes.words}>{event.customerName}</span>
      <span className={`${classes.words} ${classes.soft}`}>
        {[event.time, event.title].filter(Boolean).join(' · ')}
      </span>
      <span>
        <LateWord event={event} />
      </span>
      <span>{event.amountCents === null ? null : <Money cents={event.amountCents} currency={event.currency} />}</span>
    </span>
  );
}
