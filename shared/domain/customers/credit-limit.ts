import type { Cents } from '../values/money.ts';

/** By how much a balance in the ledger's currency is above the credit limit; null where it is not, or where there is no limit. */
export function overLimit(openCents: Cents, limitCents: Cents | null | undefined): Cents | null {
  return limitCents == null || openCents <= limitCents ? null : openCents - limitCents;
}
