import { type Cents, ledgerCurrency, sumCents } from '../values/money.ts';
import type { Proposal } from './proposal.ts';

/** What `proposals` claim together in the ledger's currency; other currencies are never added to it. */
export function claimedCents(proposals: readonly Proposal[]): Cents {
  const own = proposals.filter((proposal) => proposal.currency === ledgerCurrency);
  return sumCents(own.map((proposal) => proposal.claimedCents));
}
