import type { AgendaItem } from '../../contract/agenda.ts';
import type { AgendaKind } from '../../domain/agenda/kinds.ts';
import type { AgendaItemColumn } from '../../domain/lists/agenda-item-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the events of a day. */
export const agendaItemWords: ListWords<AgendaItemColumn, AgendaItem> = {
  customerName: { heading: 'calendar.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  kind: {
    heading: 'calendar.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `agenda.kind.${kind as AgendaKind}`,
  },
  title: { heading: 'calendar.columnWhat', value: ({ title }) => title },
  amountCents: { heading: 'common.amount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
