import { calendarKinds } from '../agenda/kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The events of a day of the calendar, in the order in which it shows them until another is asked for. */
export const agendaItemList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    kind: { type: 'choice', choices: calendarKinds },
    title: { type: 'text' },
    // What is claimed, promised and received are not one sum: a day says what each is.
    amountCents: { type: 'amount', isWithoutTotal: true },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [],
  { currency: 'currency' },
);
export type AgendaItemColumn = ColumnOf<typeof agendaItemList>;
