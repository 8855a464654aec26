import type { CalendarEvent } from '../../contract/calendar.ts';
import type { CalendarEventKind } from '../../domain/kinds.ts';
import type { CalendarEventColumn } from '../../domain/lists/calendar-event-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the events of a day. */
export const calendarEventWords: ListWords<CalendarEventColumn, CalendarEvent> = {
  customerName: { heading: 'calendar.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  kind: {
    heading: 'calendar.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `calendar.kind.${kind as CalendarEventKind}`,
  },
  title: { heading: 'calendar.columnWhat', value: ({ title }) => title },
  amountCents: { heading: 'common.amount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
