import { appendEvent } from '../../../db/journal/journal.ts';
import {
  type DisputeEnding,
  readCreditNoteLeft,
  readCreditNotes,
  type StoredDispute,
  setDisputeEnd,
  unended,
} from '../../../db/queries/disputes/disputes.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { isConceded } from '../../../shared/domain/disputes/follow-disputes.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { getDispute, placeOfDispute, requireUnresolved } from './write.ts';

/** How a dispute ended, every fact there. */
type Ending = Pick<
  EventData<'disputes.end'>,
  'end' | 'resolvedOn' | 'creditNoteId' | 'acceptedCents' | 'resolutionNote' | 'endedBatchId'
>;

/** Settles a dispute as the user says. @throws AppError as the contract's `resolve` */
export function resolveDispute(tx: Tx, context: Writing, input: Inputs['disputes']['resolve']): void {
  const dispute = requireUnresolved(tx, input.id);
  const { resolution, resolvedOn = context.today(), creditNoteId = null, acceptedCents = null, note = null } = input;
  if (resolvedOn > context.today() || resolvedOn < dispute.openedOn)
    throw new AppError('validation', { reason: 'resolvedOn' });
  const isGranted = isConceded({ end: resolution });
  const isPart = resolution === 'partlyAccepted';
  if (resolution === 'creditNote' || (isGranted && creditNoteId !== null))
    requireCreditNote(tx, dispute, creditNoteId, acceptedCents);
  if (isPart && (acceptedCents === null || acceptedCents > dispute.amountCents))
    throw new AppError('validation', { reason: 'acceptedAmount' });
  endDispute(tx, context, dispute, {
    end: resolution,
    resolvedOn,
    creditNoteId: isGranted ? creditNoteId : null,
    acceptedCents: isPart ? acceptedCents : null,
    resolutionNote: note === '' ? null : note,
    endedBatchId: null,
  });
}

/** Takes away a dispute that was recorded by mistake: it is as if the document had never been disputed. @throws AppError `conflict` / `disputeEnded` */
export function withdrawDispute(tx: Tx, context: Writing, id: number): void {
  const dispute = requireUnresolved(tx, id);
  endDispute(tx, context, dispute, { ...none, end: 'withdrawn', resolvedOn: context.today() });
}

/** Ends a dispute that the list `batchId`, of the day `resolvedOn`, no longer tells. */
export function liftDispute(tx: Tx, context: Writing, id: number, batchId: number, listedOn: string): void {
  const dispute = requireUnresolved(tx, id);
  const resolvedOn = listedOn < dispute.openedOn ? dispute.openedOn : listedOn;
  endDispute(tx, context, dispute, { ...none, end: 'lifted', resolvedOn, endedBatchId: batchId });
}

/** Ends a dispute that stands. @throws AppError `conflict` / `disputeEnded` */
export function endDispute(tx: Tx, context: Writing, { id }: { readonly id: number }, ending: Ending): void {
  const dispute = requireUnresolved(tx, id);
  setDisputeEnd(tx, id, { ...ending, endedAt: context.now() });
  const data = endedFacts(dispute, ending);
  appendEvent(tx, context, { kind: 'disputes.end', ...placeOfDispute(dispute), data });
}

/** Makes a dispute that was ended stand again. @throws AppError `conflict` / `disputeResumed` when it stands */
export function resumeDispute(
  tx: Tx,
  context: Writing,
  id: number,
  kind: 'disputes.resume' | 'disputes.resumeImported' = 'disputes.resume',
): void {
  const dispute = getDispute(tx, id);
  const ending = endingOf(dispute);
  if (ending === null) throw new AppError('conflict', { reason: 'disputeResumed' });
  setDisputeEnd(tx, id, { ...unended, endedAt: null });
  appendEvent(tx, context, { kind, ...placeOfDispute(dispute), data: endedFacts(dispute, ending) });
}

/** Says which credit note pays what was conceded of a dispute. @throws AppError as the contract's `link` */
export function linkCreditNote(tx: Tx, context: Writing, id: number, creditNoteId: number | null): void {
  const dispute = getDispute(tx, id);
  const ending = endingOf(dispute);
  if (ending === null || !isConceded(ending)) throw new AppError('conflict', { reason: 'disputeNotConceded' });
  if (creditNoteId === ending.creditNoteId) return;
  if (creditNoteId !== null || ending.end === 'creditNote')
    requireCreditNote(tx, dispute, creditNoteId, ending.acceptedCents);
  setDisputeEnd(tx, id, { ...ending, creditNoteId, endedAt: dispute.endedAt });
  const { reference, currency } = dispute;
  const data = { reference, currency, before: dispute.creditNoteId, after: creditNoteId };
  appendEvent(tx, context, {
    kind: 'disputes.link',
    ...placeOfDispute(dispute),
    data: { ...data, creditNote: getDispute(tx, id).creditNote },
  });
}

const none = { creditNoteId: null, acceptedCents: null, resolutionNote: null, endedBatchId: null };

function endedFacts({ reference, currency, amountCents }: StoredDispute, ending: Ending): EventData<'disputes.end'> {
  return { ...ending, reference, currency, amountCents };
}

function endingOf(dispute: DisputeEnding): Ending | null {
  const { end, resolvedOn, creditNoteId, acceptedCents, resolutionNote, endedBatchId } = dispute;
  if (end === null || resolvedOn === null) return null;
  return { end, resolvedOn, creditNoteId, acceptedCents, resolutionNote, endedBatchId };
}

/** A credit note pays what was conceded once: what other disputes were settled with is no longer there for this one. */
function requireCreditNote(
  reader: Reader,
  dispute: StoredDispute,
  creditNoteId: number | null,
  acceptedCents: number | null,
): void {
  const { customerId, currency } = dispute;
  if (!readCreditNotes(reader, { customerId, currency }).some(({ id }) => id === creditNoteId))
    throw new AppError('validation', { reason: 'disputeCreditNote' });
  const leftCents = readCreditNoteLeft(reader, creditNoteId ?? 0, dispute.id);
  if (leftCents !== null && leftCents < Math.min(dispute.amountCents, acceptedCents ?? dispute.amountCents))
    throw new AppError('validation', { reason: 'disputeCreditNoteUsed', details: { leftCents, currency } });
}
