import { agendaKinds } from '../agenda/kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The events of a day of the calendar. */
export const agendaItemList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    kind: { type: 'choice', choices: agendaKinds, isExtra: true },
    title: { type: 'text' },
    amountCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'customerName' }],
  { currency: 'currency' },
);
export type AgendaItemColumn = ColumnOf<typeof agendaItemList>;
