import type { WorkItem } from '../../contract/worklist.ts';
import type { AgendaKind } from '../../domain/agenda/kinds.ts';
import type { WorkColumn } from '../../domain/lists/work-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the worklist of every kind. */
export const workWords: ListWords<WorkColumn, WorkItem> = {
  customerName: { heading: 'calendar.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  kind: {
    heading: 'calendar.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `agenda.kind.${kind as AgendaKind}`,
  },
  title: {
    heading: 'calendar.columnWhat',
    value: ({ time, title }) => [time, title].filter(Boolean).join(' · ') || null,
  },
  on: { heading: 'worklist.on', value: ({ on }) => on },
  amountCents: { heading: 'common.amount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
  responsible: { heading: 'customers.responsible', value: ({ responsible }) => responsible },
  salesperson: { heading: 'customers.salesperson', value: ({ salesperson }) => salesperson },
  scenario: { heading: 'scenarios.ofCustomer', value: ({ scenario }) => scenario },
  points: { heading: 'worklist.points', value: ({ points }) => points },
};
