import { z } from 'zod';
import { cents } from './values.ts';

/** What a list with one line a customer tells of its card (`domain/lists/customer-facts.ts`). */
export const customerFactValues = {
  /** Of the balance in the ledger's currency; null beside amounts in another. */
  creditLimitCents: cents.nullable(),
  /** By how much the balance that the list shows is above it; null where it is not. */
  overLimitCents: cents.nullable(),
  isMiscellaneous: z.boolean(),
};

/** The sums of them. */
export const customerFactTotals = { creditLimitCents: cents, overLimitCents: cents };
