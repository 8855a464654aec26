import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/errors.ts';
import { attachments, interactionAttachments } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** A file to keep; `mediaType` was found in its bytes. */
export type NewAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
};

/** Stores the bytes of a file, unless they are there already, and returns their id. */
export function storeAttachment(tx: Tx, { name: _name, ...file }: NewAttachment, recordedAt: string): number {
  const same = tx.select({ id: attachments.id }).from(attachments).where(eq(attachments.sha256, file.sha256)).get();
  return (
    same ??
    tx
      .insert(attachments)
      .values({ ...file, recordedAt })
      .returning({ id: attachments.id })
      .get()
  ).id;
}

/**
 * A file as it was attached to a contact, checked against its SHA-256.
 * @throws AppError `not_found` / `attachment`, `firm_damaged` / `attachment`
 */
export function readAttachment(reader: Reader, interactionId: number, attachmentId: number) {
  const found = reader
    .select({
      name: interactionAttachments.fileName,
      mediaType: attachments.mediaType,
      sha256: attachments.sha256,
      content: attachments.content,
    })
    .from(interactionAttachments)
    .innerJoin(attachments, eq(attachments.id, interactionAttachments.attachmentId))
    .where(
      and(
        eq(interactionAttachments.interactionId, interactionId),
        eq(interactionAttachments.attachmentId, attachmentId),
      ),
    )
    .get();
  if (!found) throw new AppError('not_found', { reason: 'attachment' });
  const { sha256, ...file } = found;
  if (createHash('sha256').update(file.content).digest('hex') !== sha256)
    throw new AppError('firm_damaged', { reason: 'attachment' });
  return file;
}
