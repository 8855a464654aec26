import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { InteractionChannel } from '../../../shared/domain/interactions/channels.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  attachments,
  documents,
  interactionAttachments,
  interactionDocuments,
  interactionOutcomes,
  interactions,
} from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';
import { accountOf, placeOf } from '../common/merges.ts';
import { type NamedDocument, readFileFacts, readNamedDocuments } from './parts.ts';

/** A file as a contact names it: the id of its bytes and its name. */
export type FileOfContact = { readonly attachmentId: number; readonly name: string };

/** What is written of a contact. */
export type InteractionContent = {
  readonly channel: InteractionChannel;
  readonly occurredAt: string;
  readonly occurredOn: Day;
  readonly person: string | null;
  readonly outcomeId: number | null;
  readonly durationSeconds: number | null;
  readonly text: string;
  readonly nextOn: Day | null;
  readonly nextNote: string | null;
  readonly isNextDone: boolean;
  /** The call of a scenario that it tells; null for any other. */
  readonly reminderId: number | null;
  readonly documentIds: readonly number[];
  readonly files: readonly FileOfContact[];
};

/** A contact that was not withdrawn, with its documents and files. @throws AppError `not_found` / `interaction` */
export function getInteraction(reader: Reader, id: number) {
  const found = reader
    .select({ row: interactions, outcome: interactionOutcomes.name })
    .from(interactions)
    .leftJoin(interactionOutcomes, eq(interactionOutcomes.id, interactions.outcomeId))
    .where(and(eq(interactions.id, id), isNull(interactions.voidedAt)))
    .get();
  if (!found) throw new AppError('not_found', { reason: 'interaction' });
  const { recordedAt: _recordedAt, voidedAt: _voidedAt, mergedFromId, ...row } = found.row;
  return {
    ...row,
    accountId: accountOf({ customerId: row.customerId, mergedFromId }),
    outcome: found.outcome,
    documents: [...(readNamedDocuments(reader, [id]).get(id) ?? [])],
    files: [...(readFileFacts(reader, [id]).get(id) ?? [])],
  };
}

/** The content of a contact as it is stored. */
export function contentOf(stored: ReturnType<typeof getInteraction>): InteractionContent {
  const { channel, occurredAt, occurredOn, person, outcomeId, durationSeconds, text } = stored;
  const { nextOn, nextNote, isNextDone, reminderId } = stored;
  return {
    channel,
    occurredAt,
    occurredOn,
    person,
    outcomeId,
    durationSeconds,
    text,
    nextOn,
    nextNote,
    isNextDone,
    reminderId,
    documentIds: stored.documents.map(({ id }) => id),
    files: stored.files.map(({ id, name }) => ({ attachmentId: id, name })),
  };
}

/** Adds a contact on the account `accountId` and returns its id. */
export function insertInteraction(tx: Tx, accountId: number, content: InteractionContent, recordedAt: string): number {
  const { documentIds: _documentIds, files: _files, ...values } = content;
  const { id } = tx
    .insert(interactions)
    .values({ ...values, ...placeOf(tx, accountId), recordedAt })
    .returning({ id: interactions.id })
    .get();
  writeParts(tx, id, content);
  return id;
}

/** Writes the whole content of a contact anew. */
export function updateInteraction(tx: Tx, id: number, content: InteractionContent): void {
  const { documentIds: _documentIds, files: _files, ...values } = content;
  tx.update(interactions).set(values).where(eq(interactions.id, id)).run();
  tx.delete(interactionDocuments).where(eq(interactionDocuments.interactionId, id)).run();
  tx.delete(interactionAttachments).where(eq(interactionAttachments.interactionId, id)).run();
  writeParts(tx, id, content);
}

function writeParts(tx: Tx, interactionId: number, { documentIds, files }: InteractionContent): void {
  for (const documentId of documentIds) tx.insert(interactionDocuments).values({ interactionId, documentId }).run();
  for (const [position, { attachmentId, name }] of files.entries())
    tx.insert(interactionAttachments).values({ interactionId, position, attachmentId, fileName: name }).run();
}

/** Withdraws a contact. Its row and files stay. */
export function voidInteraction(tx: Tx, id: number, voidedAt: string): void {
  tx.update(interactions).set({ voidedAt }).where(eq(interactions.id, id)).run();
}

/** Ticks or clears the next contact that was planned. */
export function setNextDone(tx: Tx, id: number, isNextDone: boolean): void {
  tx.update(interactions).set({ isNextDone }).where(eq(interactions.id, id)).run();
}

/** Those of `ids` that are documents of the customer, by id, withdrawn ones too. */
export function readDocumentsOf(reader: Reader, customerId: number, ids: readonly number[]): NamedDocument[] {
  return reader
    .select({ id: documents.id, reference: documents.reference })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), inArray(documents.id, valueList(ids))))
    .orderBy(asc(documents.id))
    .all();
}

/** The ids of attached bytes by their SHA-256. */
export function readAttachmentIds(reader: Reader, hashes: readonly string[]): ReadonlyMap<string, number> {
  const rows = reader
    .select({ id: attachments.id, sha256: attachments.sha256 })
    .from(attachments)
    .where(inArray(attachments.sha256, valueList(hashes)))
    .all();
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}
