import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';

/** What is asked to leave of a proposal as it was read: another amount or level by then is refused. `call`: how it ended, where it is said. */
export function messageToConfirm(proposal: Proposal, call?: CallReport) {
  const { customerId, currency, stepId, documentId, claimedCents, level } = proposal;
  return { customerId, currency, stepId, documentId, call, agreed: { claimedCents, level } };
}
