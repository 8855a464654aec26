import { type ColumnOf, defineList } from '../listing/columns.ts';

/** For each customer, two amounts that should be equal, in the order they are given until another is asked for. */
export const comparedAmountList = defineList(
  {
    name: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    expectedCents: { type: 'amount' },
    actualCents: { type: 'amount' },
    differenceCents: { type: 'amount' },
  },
  [],
);
export type ComparedAmountColumn = ColumnOf<typeof comparedAmountList>;
