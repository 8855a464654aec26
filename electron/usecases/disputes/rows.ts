import { readReferences } from '../../../db/queries/disputes/credit-notes.ts';
import { readDisputes, type StoredDispute } from '../../../db/queries/disputes/disputes.ts';
import { followAt } from '../../../db/queries/disputes/follow.ts';
import { readContestedDebits } from '../../../db/queries/disputes/owed-debits.ts';
import { readOpenCents } from '../../../db/queries/receivables/open-cents.ts';
import type { Reader } from '../../../db/types.ts';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Cover } from '../../../shared/domain/disputes/follow-disputes.ts';
import { isInForce, stateOf } from '../../../shared/domain/disputes/state.ts';
import { type DisputeState, disputeStates } from '../../../shared/domain/kinds.ts';
import type { ContestedShare } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';

/** The disputes opened by a day as their list shows them, of one customer or all, the latest recorded first. */
export function disputeRows(reader: Reader, asOf: Day, customerId?: number): DisputeRow[] {
  return rowsOf(reader, readDisputes(reader, { customerId }), asOf);
}

/** One dispute on a day, with what credits and the other disputes of its customer leave of it. @throws AppError `not_found` / `dispute` */
export function disputeRow(reader: Reader, { id, customerId }: StoredDispute, asOf: Day): DisputeRow {
  const row = disputeRows(reader, asOf, customerId).find((each) => each.id === id);
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
  const moment = { asOf, knownAt: null };
  const followed = followAt(reader, moment, opened);
  const shares = Map.groupBy(
    readContestedDebits(reader, moment, followed).flatMap(({ contested }) => contested),
    ({ disputeId }) => disputeId,
  );
  const covers = new Map(
    followed.map((each) => [each.dispute.id, [...each.covers, ...settlingOf(shares.get(each.dispute.id) ?? [])]]),
  );
  const references = readReferences(
    reader,
    [...covers.values()].flat().map(({ creditNoteId }) => creditNoteId),
  );
  return opened.map((dispute) => {
    const creditedBy = creditsOf(covers.get(dispute.id) ?? [], references);
    const openThen = openCents.get(dispute.documentId) ?? 0;
    const leftCents = Math.min(openThen, sumCents((shares.get(dispute.id) ?? []).map(leftOf)));
    return rowOf(dispute, { asOf, openCents: openThen, leftCents, creditedBy });
  });
}

/** What is left of a part: what the firm conceded needs its credit note all the same where other credits are enough to pay it. */
function leftOf({ isAwaited, leftCents, paid }: ContestedShare): Cents {
  const others = isAwaited ? paid.filter(({ settles }) => !settles) : [];
  return leftCents + sumCents(others.map(({ amountCents }) => amountCents));
}

/** What credit notes that nothing allocates yet, and that are about a dispute, pay of it. */
function settlingOf(shares: readonly ContestedShare[]): Cover[] {
  const notes = shares.flatMap(({ paid }) => paid).filter(({ settles }) => settles);
  return notes.map(({ creditId: creditNoteId, on, amountCents }) => ({ creditNoteId, on, amountCents }));
}

/** The credit notes of `covers`, once each, in the order in which they took effect. */
function creditsOf(covers: readonly Cover[], references: ReadonlyMap<number, string>): DisputeRow['creditedBy'] {
  const inOrder = covers.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [...Map.groupBy(inOrder, ({ creditNoteId }) => creditNoteId)].map(([id, own]) => ({
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
