import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AttachedFile } from '../../../shared/contract/interactions.ts';
import { attachments, documents, interactionAttachments, interactionDocuments } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { rowNow } from '../journal/acts.ts';

type Files = ReadonlyMap<number, readonly AttachedFile[]>;

/** The files of contacts by contact, in order, without their bytes; of all contacts when no ids are given. */
export function readFileFacts(reader: Reader, ids?: readonly number[]): Files {
  const rows = reader
    .select({
      interactionId: interactionAttachments.interactionId,
      id: attachments.id,
      name: interactionAttachments.fileName,
      sha256: attachments.sha256,
      sizeBytes: sql`length(${attachments.content})`.mapWith(Number),
    })
    .from(interactionAttachments)
    .innerJoin(attachments, eq(attachments.id, interactionAttachments.attachmentId))
    .where(among(interactionAttachments.interactionId, ids))
    .orderBy(asc(interactionAttachments.interactionId), asc(interactionAttachments.position))
    .all();
  const byInteraction = Map.groupBy(rows, ({ interactionId }) => interactionId);
  return new Map(
    [...byInteraction].map(([id, own]) => [id, own.map(({ interactionId: _interactionId, ...file }) => file)]),
  );
}

/** The ids of the documents of every contact, by contact, in order. */
export function readDocumentIds(reader: Reader): ReadonlyMap<number, readonly number[]> {
  const rows = reader
    .select()
    .from(interactionDocuments)
    .orderBy(asc(interactionDocuments.interactionId), asc(interactionDocuments.documentId))
    .all();
  const byInteraction = Map.groupBy(rows, ({ interactionId }) => interactionId);
  return new Map([...byInteraction].map(([id, own]) => [id, own.map(({ documentId }) => documentId)]));
}

export type NamedDocument = { readonly id: number; readonly reference: string };

/** The documents that contacts were about, by contact, in order; one that was corrected since, as it is now. */
export function readNamedDocuments(
  reader: Reader,
  ids: readonly number[],
): ReadonlyMap<number, readonly NamedDocument[]> {
  const rows = reader
    .select({
      interactionId: interactionDocuments.interactionId,
      id: documents.id,
      reference: documents.reference,
      voidedAt: documents.voidedAt,
    })
    .from(interactionDocuments)
    .innerJoin(documents, eq(documents.id, interactionDocuments.documentId))
    .where(among(interactionDocuments.interactionId, ids))
    .orderBy(asc(interactionDocuments.interactionId), asc(documents.id))
    .all();
  const byInteraction = Map.groupBy(rows, ({ interactionId }) => interactionId);
  return new Map([...byInteraction].map(([id, own]) => [id, inOrder(own.map((row) => documentNow(reader, row)))]));
}

function inOrder(named: readonly NamedDocument[]): NamedDocument[] {
  return [...new Map(named.map((document) => [document.id, document])).values()].sort((a, b) => a.id - b.id);
}

type StoredDocument = NamedDocument & { readonly voidedAt: string | null };

/** The document that stands in the place of one withdrawn, or itself. */
function documentNow(reader: Reader, { id, reference, voidedAt }: StoredDocument): NamedDocument {
  const currentId = voidedAt === null ? id : rowNow(reader, 'documents', id);
  const current =
    currentId === id
      ? undefined
      : reader.select({ reference: documents.reference }).from(documents).where(eq(documents.id, currentId)).get();
  return current ? { id: currentId, ...current } : { id, reference };
}

function among(column: Parameters<typeof inArray>[0], ids: readonly number[] | undefined): SQL | undefined {
  return ids === undefined ? undefined : inArray(column, valueList(ids));
}
