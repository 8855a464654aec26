import ical, { ICalEventTransparency } from 'ical-generator';
import type { CalendarItem } from '../../shared/contract/calendar.ts';
import { vtimezone } from '../../shared/domain/calendar/vtimezone.ts';
import type { Language } from '../../shared/domain/kinds.ts';
import { hourOfZone, wholeDay } from '../../shared/domain/values/zones.ts';
import { formatCents } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';

/** What is written of an event. */
export type IcsEvent = Omit<CalendarItem, 'responsible' | 'salesperson'>;

/** Whose calendar it is: `now` stamps its events, `timeZone` is that of the hours of tasks. */
type IcsFirm = {
  readonly name: string;
  readonly createdAt: string;
  readonly now: string;
  readonly timeZone: string;
};

/**
 * `events` as an iCalendar file (RFC 5545): what has an hour stands at it in the zone of the user, the rest are whole days that leave the day
 * free. The same event has the same UID in every export of the firm, so that importing the file again replaces instead of repeating.
 */
export function calendarIcs(events: readonly IcsEvent[], language: Language, firm: IcsFirm): string {
  const { timeZone } = firm;
  const timed = events.filter(({ time }) => time !== undefined).map(({ on }) => on);
  const [first = null, last = first] = [timed.toSorted()[0], timed.toSorted().at(-1)];
  const calendar = ical({
    name: t(language, 'calendar.calendarName', { firm: firm.name }),
    prodId: { company: 'Amiable', product: 'Amiable', language: language.toUpperCase() },
    // The format has a writing of its own for UTC, and readers take no other.
    ...(first === null || last === null || timeZone === 'UTC'
      ? {}
      : { timezone: { name: timeZone, generator: () => vtimezone(timeZone, first, last) } }),
  });
  const firmKey = firm.createdAt.replace(/\D/g, '');
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@${firmKey}.amiable`,
      ...startOf(event, timeZone),
      stamp: new Date(firm.now),
      summary: summaryOf(event, language),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // The library leaves out the line break that ends the last line (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`;
}

function startOf({ on, time }: IcsEvent, timeZone: string) {
  if (time === undefined) return { start: wholeDay(on), allDay: true };
  return { start: hourOfZone(timeZone, on, time), ...(timeZone === 'UTC' ? {} : { timezone: timeZone }) };
}

/** Its kind and customer, what it is about, and its amount, as far as it has them. */
function summaryOf({ kind, customerName, title, amountCents, currency }: IcsEvent, language: Language): string {
  const about = [t(language, `agenda.kind.${kind}`), customerName].filter(Boolean).join(', ');
  const amount = amountCents === null ? null : formatCents(language, amountCents, currency);
  const what = [title, amount].filter(Boolean).join(', ');
  return what === '' ? about : t(language, 'agenda.summary', { about, what });
}
