import { calendarEventKinds } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The events of a day of the calendar. */
export const calendarEventList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    kind: { type: 'choice', choices: calendarEventKinds, isExtra: true },
    title: { type: 'text' },
    amountCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'customerName' }],
  { currency: 'currency' },
);
export type CalendarEventColumn = ColumnOf<typeof calendarEventList>;
