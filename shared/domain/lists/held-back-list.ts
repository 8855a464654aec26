import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The documents owed that are not reminded, in the order of the engine until another is asked for. */
export const heldBackList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    reference: { type: 'text', isCode: true, givesWay: 1 },
    reasons: { type: 'text' },
    untilOn: { type: 'day', givesWay: 2 },
    openCents: { type: 'amount' },
    owedCents: { type: 'amount', isExtra: true },
    disputedCents: { type: 'amount', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [],
  { currency: 'currency' },
);
export type HeldBackColumn = ColumnOf<typeof heldBackList>;
