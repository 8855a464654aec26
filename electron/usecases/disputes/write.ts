import type { z } from 'zod';
import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf, placeOf } from '../../../db/queries/common/merges.ts';
import { readContestedNow } from '../../../db/queries/disputes/disputed-parts.ts';
import {
  type DisputeContent,
  type DisputeTerms,
  deleteDispute,
  insertDispute,
  readDisputes,
  type StoredDispute,
  updateDispute,
} from '../../../db/queries/disputes/disputes.ts';
import { getDisputeReason } from '../../../db/queries/disputes/reasons.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { newDisputes } from '../../../shared/contract/disputes.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { isUnresolved } from '../../../shared/domain/disputes/state.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** The dispute `id`. @throws AppError `not_found` / `dispute` */
export function getDispute(reader: Reader, id: number): StoredDispute {
  const [dispute] = readDisputes(reader, { id });
  if (!dispute) throw new AppError('not_found', { reason: 'dispute' });
  return dispute;
}

/** A dispute that nobody ended. @throws AppError `not_found` / `dispute`, `conflict` / `disputeEnded` */
export function requireUnresolved(reader: Reader, id: number): StoredDispute {
  const dispute = getDispute(reader, id);
  if (!isUnresolved(dispute)) throw new AppError('conflict', { reason: 'disputeEnded' });
  return dispute;
}

/**
 * Opens a dispute on each document and returns their ids.
 * @throws AppError `validation` / `disputeDocument`, `disputeAmount`, `openedOn`, `disputeUntilOn`; `not_found` / `document`, `disputeReason`
 */
export function openDisputes(tx: Tx, context: Writing, input: z.output<typeof newDisputes>): number[] {
  const { customerId, documents, reasonId, owner, untilOn, note, openedOn = context.today() } = input;
  if (openedOn > context.today()) throw new AppError('validation', { reason: 'openedOn' });
  refuseEarlyDay(untilOn, openedOn);
  getDisputeReason(tx, reasonId);
  const { customerId: ownerId } = placeOf(tx, customerId);
  return documents.map(({ documentId, amountCents }) => {
    const document = requireDocument(tx, documentId);
    const { reference } = document;
    const isOwed = document.customerId === ownerId && document.side === 'debit' && document.openCents > 0;
    if (!isOwed) throw new AppError('validation', { reason: 'disputeDocument', details: { reference } });
    refuseAmount(tx, document, amountCents);
    return addDispute(tx, context, accountOf(document), {
      documentId,
      amountCents,
      isWhole: amountCents === document.amountCents,
      reasonId,
      owner: textOrNull(owner),
      openedOn,
      untilOn,
      note: textOrNull(note),
      batchId: null,
      isTakenOver: false,
    });
  });
}

/** Writes a dispute on the account `accountId` with its event, and returns its id. */
export function addDispute(tx: Tx, context: Writing, accountId: number, content: DisputeContent): number {
  const id = insertDispute(tx, accountId, content, context.now());
  const dispute = getDispute(tx, id);
  appendEvent(tx, context, { kind: 'disputes.open', ...placeOfDispute(dispute), data: openedFacts(dispute) });
  return id;
}

/** Deletes a dispute whose opening is taken back, with the import that told it or by itself. @throws AppError `conflict` / `disputeEnded` */
export function removeDispute(
  tx: Tx,
  context: Writing,
  id: number,
  kind: 'disputes.remove' | 'disputes.removeImported' = 'disputes.remove',
): void {
  const dispute = kind === 'disputes.remove' ? requireUnresolved(tx, id) : getDispute(tx, id);
  deleteDispute(tx, id);
  appendEvent(tx, context, { kind, ...placeOfDispute(dispute), data: openedFacts(dispute) });
}

/** Changes what the user says of a dispute; one that a list had told is then the user's. @throws AppError as the contract's `change` */
export function changeDispute(tx: Tx, context: Writing, input: Inputs['disputes']['change']): void {
  const dispute = requireUnresolved(tx, input.id);
  const { amountCents, reasonId, untilOn, owner = null, note = null } = input;
  const isSame = amountCents === dispute.amountCents;
  const document = requireDocument(tx, dispute.documentId);
  if (!isSame) refuseAmount(tx, document, amountCents, dispute.id);
  refuseEarlyDay(untilOn, dispute.openedOn);
  const isTakenOver = dispute.batchId !== null;
  setTerms(tx, context, dispute, {
    amountCents,
    isWhole: isSame ? dispute.isWhole : amountCents === document.amountCents,
    reasonId,
    owner: textOrNull(owner),
    untilOn,
    note: textOrNull(note),
    isTakenOver,
  });
}

/** Writes the terms of a dispute with their event, where they differ from those it has. */
export function setTerms(tx: Tx, context: Writing, dispute: StoredDispute, terms: DisputeTerms): void {
  const before = termsOf(dispute);
  const after = { ...terms, reason: getDisputeReason(tx, terms.reasonId).name };
  const { isTakenOver: _before, ...said } = before;
  const { isTakenOver: _after, ...wanted } = after;
  if (JSON.stringify(said) === JSON.stringify({ ...said, ...wanted })) return;
  updateDispute(tx, dispute.id, terms);
  const { reference, currency } = dispute;
  appendEvent(tx, context, {
    kind: 'disputes.change',
    ...placeOfDispute(dispute),
    data: { reference, currency, before, after },
  });
}

/** What of a dispute the user may change, as the journal keeps it. */
export function termsOf(dispute: StoredDispute): EventData<'disputes.change'>['before'] {
  const { amountCents, isWhole, reasonId, reason, owner, untilOn, note, isTakenOver } = dispute;
  return { amountCents, isWhole, reasonId, reason, owner, untilOn, note, isTakenOver };
}

/** The dispute as the journal keeps it when it is opened. */
export function openedFacts(dispute: StoredDispute): EventData<'disputes.open'> {
  const { reference, currency, documentId, openedOn, batchId, fileName } = dispute;
  return { ...termsOf(dispute), reference, currency, documentId, openedOn, batchId, fileName };
}

/** The ids of an event about a dispute. */
export function placeOfDispute(dispute: StoredDispute) {
  return { subjectId: dispute.id, customerId: accountOf(dispute) };
}

/** Cents of an open document that may be disputed: no dispute is about them but `ownId`, and the firm has not conceded them. */
export function undisputedCents(
  reader: Reader,
  { id, openCents }: { readonly id: number; readonly openCents: Cents },
  ownId?: number,
): Cents {
  return Math.max(0, openCents - readContestedNow(reader, id, ownId));
}

function refuseAmount(
  reader: Reader,
  document: { readonly id: number; readonly openCents: Cents; readonly reference: string; readonly currency: string },
  amountCents: Cents,
  ownId?: number,
): void {
  const freeCents = undisputedCents(reader, document, ownId);
  if (amountCents <= freeCents) return;
  const { reference, currency } = document;
  throw new AppError('validation', { reason: 'disputeAmount', details: { reference, freeCents, currency } });
}

function refuseEarlyDay(untilOn: string, openedOn: string): void {
  if (untilOn < openedOn) throw new AppError('validation', { reason: 'disputeUntilOn' });
}

function textOrNull(text: string | null): string | null {
  return text === '' ? null : text;
}
