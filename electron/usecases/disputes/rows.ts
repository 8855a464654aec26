import { readReferences } from '../../../db/queries/disputes/credit-notes.ts';
import { readDisputes, type StoredDispute } from '../../../db/queries/disputes/disputes.ts';
import { followAt } from '../../../db/queries/disputes/follow.ts';
import { readOpenCents } from '../../../db/queries/receivables/open-cents.ts';
import type { Reader } from '../../../db/types.ts';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Cover, FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import { isInForce, shareDisputed, stateOf } from '../../../shared/domain/disputes/state.ts';
import { type DisputeState, disputeStates } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
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
  const followed = followAt(reader, { asOf, knownAt: null }, opened);
  const credits = readReferences(
    reader,
    followed.flatMap(({ covers }) => covers.map(({ creditNoteId }) => creditNoteId)),
  );
  const left = leftOf(followed, openCents);
  const byId = new Map(followed.map((each) => [each.dispute.id, each]));
  return opened.map((dispute) => {
    const creditedBy = creditsOf(byId.get(dispute.id)?.covers ?? [], credits);
    const facts = { asOf, openCents: openCents.get(dispute.documentId) ?? 0, leftCents: left.get(dispute.id) ?? 0 };
    return rowOf(dispute, { ...facts, creditedBy });
  });
}

/** What is left of each dispute, still disputed or conceded without a credit note, by its id: together never more than is open of a document. */
function leftOf(
  followed: readonly FollowedDispute<StoredDispute>[],
  openCents: ReadonlyMap<number, Cents>,
): ReadonlyMap<number, Cents> {
  const found = new Map<number, Cents>();
  for (const [documentId, own] of Map.groupBy(followed, ({ dispute }) => dispute.documentId)) {
    const shares = shareDisputed(
      own.map(({ leftCents }) => leftCents),
      openCents.get(documentId) ?? 0,
    );
    for (const [place, { dispute }] of own.entries()) found.set(dispute.id, shares[place] ?? 0);
  }
  return found;
}

/** The credit notes of `covers`, once each. */
function creditsOf(covers: readonly Cover[], references: ReadonlyMap<number, string>): DisputeRow['creditedBy'] {
  return [...Map.groupBy(covers, ({ creditNoteId }) => creditNoteId)].map(([id, own]) => ({
    id,
    reference: references.get(id) ?? '',
    amountCents: sumCents(own.map(({ amountCents }) => amountCents)),
  }));
}

type Then = {
  readonly asOf: Day;
  readonly openCents: Cents;
  readonly leftCents: Cents;
  readonly creditedBy: DisputeRow['creditedBy'];
};

function rowOf(dispute: StoredDispute, { asOf, openCents, leftCents, creditedBy }: Then): DisputeRow {
  const isEnded = !isInForce(dispute, asOf);
  return {
    id: dispute.id,
    customerId: dispute.customerId,
    customer: dispute.customer,
    customerName: dispute.customerName,
    documentId: dispute.documentId,
    reference: dispute.reference,
    dueOn: dispute.dueOn,
    state: stateOf(dispute, asOf, leftCents),
    amountCents: dispute.amountCents,
    disputedCents: isEnded ? 0 : leftCents,
    awaitedCents: isEnded ? leftCents : 0,
    creditedBy,
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
