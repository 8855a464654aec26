import type { CalendarItem } from '../../contract/calendar.ts';
import type { CalendarKind } from '../../domain/agenda/kinds.ts';
import type { AgendaItemColumn } from '../../domain/lists/agenda-item-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the events of a day. */
export const agendaItemWords: ListWords<AgendaItemColumn, CalendarItem> = {
  customerName: { heading: 'calendar.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  kind: {
    heading: 'calendar.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `agenda.kind.${kind as CalendarKind}`,
  },
  title: { heading: 'calendar.columnWhat', value: ({ title }) => title },
  amountCents: { heading: 'common.amount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
