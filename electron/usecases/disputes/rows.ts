import { readDisputes, type StoredDispute } from '../../../db/queries/disputes/disputes.ts';
import { readOpenCents } from '../../../db/queries/receivables/open-cents.ts';
import type { Reader } from '../../../db/types.ts';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import { isInForce, reachOf, shareDisputed, stateOf } from '../../../shared/domain/disputes/state.ts';
import { type DisputeState, disputeStates } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';

/** The disputes opened by a day as their list shows them, of one customer or all, the latest recorded first. */
export function disputeRows(reader: Reader, asOf: Day, customerId?: number): DisputeRow[] {
  const stored = readDisputes(reader, { customerIds: customerId === undefined ? undefined : [customerId] });
  return rowsOf(reader, stored, asOf);
}

/** One dispute on a day, with what the others on its document leave of it. @throws AppError `not_found` / `dispute` */
export function disputeRow(reader: Reader, { id, documentId }: StoredDispute, asOf: Day): DisputeRow {
  const row = rowsOf(reader, readDisputes(reader, { documentIds: [documentId] }), asOf).find((each) => each.id === id);
  if (!row) throw new AppError('not_found', { reason: 'dispute' });
  return row;
}

/** How many disputes are in each state. */
export function countDisputes(rows: readonly { readonly state: DisputeState }[]): Record<DisputeState, number> {
  const counts = new Map(disputeStates.map((state) => [state, 0]));
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<DisputeState, number>;
}

function rowsOf(reader: Reader, stored: readonly StoredDispute[], asOf: Day): DisputeRow[] {
  const opened = stored.filter(({ openedOn }) => openedOn <= asOf);
  const openCents = readOpenCents(
    reader,
    asOf,
    opened.map(({ documentId }) => documentId),
  );
  const disputed = disputedOf(opened, openCents, asOf);
  return opened.map((dispute) => rowOf(dispute, asOf, openCents.get(dispute.documentId) ?? 0, disputed));
}

/** What is still disputed by each dispute in force, by its id. */
function disputedOf(
  stored: readonly StoredDispute[],
  openCents: ReadonlyMap<number, Cents>,
  asOf: Day,
): ReadonlyMap<number, Cents> {
  const inForce = stored.filter((dispute) => isInForce(dispute, asOf));
  const found = new Map<number, Cents>();
  for (const [documentId, own] of Map.groupBy(inForce, (dispute) => dispute.documentId)) {
    const oldest = own.toSorted((a, b) => a.id - b.id);
    const shares = shareDisputed(oldest.map(reachOf), openCents.get(documentId) ?? 0);
    for (const [place, { id }] of oldest.entries()) found.set(id, shares[place] ?? 0);
  }
  return found;
}

function rowOf(dispute: StoredDispute, asOf: Day, openCents: Cents, disputed: ReadonlyMap<number, Cents>): DisputeRow {
  const isEnded = !isInForce(dispute, asOf);
  return {
    id: dispute.id,
    customerId: dispute.customerId,
    customer: dispute.customer,
    customerName: dispute.customerName,
    documentId: dispute.documentId,
    reference: dispute.reference,
    dueOn: dispute.dueOn,
    state: stateOf(dispute, asOf, openCents),
    amountCents: dispute.amountCents,
    disputedCents: disputed.get(dispute.id) ?? 0,
    openCents,
    currency: dispute.currency,
    reasonId: dispute.reasonId,
    reasonCode: dispute.reasonCode,
    reason: dispute.reason,
    family: dispute.family,
    runsPenalties: dispute.runsPenalties,
    owner: dispute.owner,
    openedOn: dispute.openedOn,
    untilOn: dispute.untilOn,
    note: dispute.note,
    fileName: dispute.fileName,
    resolvedOn: isEnded ? dispute.resolvedOn : null,
    creditNoteId: isEnded ? dispute.creditNoteId : null,
    creditNote: isEnded ? dispute.creditNote : null,
    acceptedCents: isEnded ? dispute.acceptedCents : null,
    resolutionNote: isEnded ? dispute.resolutionNote : null,
  };
}
