import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { NewAttachment } from '../../../db/queries/interactions/attachments.ts';
import { largestAttachmentBytes, largestMailBytes } from '../../../shared/domain/interactions/limits.ts';
import { safeFileName } from '../../../shared/domain/values/file-names.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import type { ReadMail } from '../../imports/files/mail.ts';

/** Kinds of files that are shown in the application, by their first bytes: a file name is not reliable. */
const signatures: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** A chosen file with what is kept of it: itself and, of an e-mail, its attachments. */
export type ReadAttachments = { readonly mail: ReadMail | null; readonly files: readonly NewAttachment[] };

type Reading = Pick<Context, 'platform' | 'jobs'> & { readonly signal: AbortSignal | undefined };

/**
 * Reads a chosen file to keep it with a contact; an e-mail on a thread.
 * @throws AppError `file_unreadable`, `file_format` / `mail`, `attachmentTooLarge`, `attachmentEmpty`
 */
export async function readAttachments(
  { platform, jobs, signal }: Reading,
  fileToken: string,
): Promise<ReadAttachments> {
  const { path, name } = platform.fileOf(fileToken);
  const isMail = /\.eml$/i.test(name);
  const content = await readBounded(path, name, isMail ? largestMailBytes : largestAttachmentBytes);
  if (!isMail) return { mail: null, files: [attachment(name, content)] };
  const mail = await jobs.run('readMail', { path }, { signal });
  const parts = mail.attachments.map((part) => {
    if (part.content.byteLength > largestAttachmentBytes) refuseLarge(part.name, largestAttachmentBytes);
    return attachment(part.name, part.content);
  });
  return { mail, files: [attachment(name, content, 'message/rfc822'), ...parts] };
}

async function readBounded(path: string, name: string, most: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > most) refuseLarge(name, most);
    if (size === 0) throw new AppError('file_format', { reason: 'attachmentEmpty', details: { name } });
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file_unreadable', { cause });
  }
}

function refuseLarge(name: string, most: number): never {
  throw new AppError('file_format', {
    reason: 'attachmentTooLarge',
    details: { name, megabytes: most / 1024 / 1024 },
  });
}

function attachment(name: string, content: Uint8Array, known?: string): NewAttachment {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte));
  return {
    name: safeFileName(name),
    mediaType: known ?? found?.mediaType ?? 'application/octet-stream',
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  };
}
