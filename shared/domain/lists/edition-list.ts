import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of the balances that were closed. What was owed on several days adds up to nothing: their totals have no total. */
export const editionList = defineList(
  {
    number: { type: 'number' },
    asOf: { type: 'day' },
    recordedAt: { type: 'instant', givesWay: 2 },
    customerCount: { type: 'count', givesWay: 3 },
    totalCents: { type: 'amount', isWithoutTotal: true },
    currency: { type: 'text', isCode: true, isExtra: true },
    sha256: { type: 'text', isCode: true, givesWay: 1 },
  },
  [{ by: 'number', descending: true }],
  { currency: 'currency' },
);
export type EditionColumn = ColumnOf<typeof editionList>;
