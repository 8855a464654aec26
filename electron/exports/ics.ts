import ical, { ICalEventTransparency } from 'ical-generator';
import type { CalendarItem } from '../../shared/contract/calendar.ts';
import type { Language } from '../../shared/domain/kinds.ts';
import { formatCents } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';

/** What is written of an event. */
export type IcsEvent = Omit<CalendarItem, 'responsible' | 'salesperson'>;

/**
 * `events` as an iCalendar file (RFC 5545): all-day events that leave the day free. The same event has the same UID in
 * every export of the firm, so that importing the file again replaces instead of repeating.
 */
export function calendarIcs(
  events: readonly IcsEvent[],
  language: Language,
  firm: { readonly name: string; readonly createdAt: string; readonly now: string },
): string {
  const calendar = ical({
    name: t(language, 'calendar.calendarName', { firm: firm.name }),
    prodId: { company: 'Amiable', product: 'Amiable', language: language.toUpperCase() },
  });
  const firmKey = firm.createdAt.replace(/\D/g, '');
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@${firmKey}.amiable`,
      start: new Date(`${event.on}T00:00:00Z`),
      stamp: new Date(firm.now),
      allDay: true,
      summary: summaryOf(event, language),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // The library leaves out the line break that ends the last line (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`;
}

/** Its kind and customer, what it is about, and its amount, as far as it has them. */
function summaryOf({ kind, customerName, title, amountCents, currency }: IcsEvent, language: Language): string {
  const about = [t(language, `agenda.kind.${kind}`), customerName].filter(Boolean).join(', ');
  const amount = amountCents === null ? null : formatCents(language, amountCents, currency);
  const what = [title, amount].filter(Boolean).join(', ');
  return what === '' ? about : t(language, 'agenda.summary', { about, what });
}
