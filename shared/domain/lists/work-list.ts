import { agendaKinds } from '../agenda/kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** What is to be done, in the order of the points until another is asked for. */
export const workList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    kind: { type: 'choice', choices: agendaKinds },
    title: { type: 'text', givesWay: 2 },
    on: { type: 'day', givesWay: 1 },
    amountCents: { type: 'amount', givesWay: 4 },
    currency: { type: 'text', isCode: true, isExtra: true },
    responsible: { type: 'text', isExtra: true },
    salesperson: { type: 'text', isExtra: true },
    scenario: { type: 'text', isExtra: true },
    points: { type: 'count', givesWay: 3 },
  },
  [],
  { currency: 'currency' },
);
export type WorkColumn = ColumnOf<typeof workList>;

type Keyed = { readonly id: string; readonly customerId: number | null };

/** What identifies a row of a view: by customer it stays on its customer, whatever is its most pressing thing. */
export const workKeyIn =
  (view: string | undefined) =>
  ({ id, customerId }: Keyed): string =>
    view === 'customers' && customerId !== null ? `customer-${customerId}` : id;
