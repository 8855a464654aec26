import type { DisputeRow } from '../../../../../shared/contract/disputes.ts';

/** A dispute as JSON, amounts in cents. */
export function disputeToJson(row: DisputeRow) {
  return {
    id: row.id,
    customer: row.customer,
    reference: row.reference,
    amountCents: row.amountCents,
    reason: row.reasonCode,
    state: row.state,
    untilOn: row.untilOn,
    disputedCents: row.disputedCents,
    awaitedCents: row.awaitedCents,
    openCents: row.openCents,
    currency: row.currency,
    owner: row.owner,
    openedOn: row.openedOn,
    note: row.note,
    resolvedOn: row.resolvedOn,
    creditNote: row.creditNote,
    creditedBy: row.creditedBy.map(({ reference, amountCents }) => ({ reference, amountCents })),
    acceptedCents: row.acceptedCents,
  };
}
