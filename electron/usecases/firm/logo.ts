import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { appendEvent } from '../../../db/journal/journal.ts';
import { insertLogo, readLogo, showLogo } from '../../../db/queries/firm/logo.ts';
import type { Tx } from '../../../db/types.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** Each letter keeps its own copy of the image, so that a large one would swell the file of the firm. */
const largestLogoBytes = 300 * 1024;

/** The images that a PDF can hold, by their first bytes: a file name is not reliable. */
const signatures = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

export type LogoFile = { readonly content: Uint8Array; readonly mediaType: string; readonly sha256: string };

/** Reads an image to be printed on letters. @throws AppError `file_unreadable`, `file_format` / `logo`, `logoTooLarge` */
export async function readLogoFile(path: string): Promise<LogoFile> {
  const { size } = await stat(path).catch(unreadable);
  if (size > largestLogoBytes) throw new AppError('file_format', { reason: 'logoTooLarge' });
  const content = new Uint8Array(await readFile(path).catch(unreadable));
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte));
  if (!found) throw new AppError('file_format', { reason: 'logo' });
  return { content, mediaType: found.mediaType, sha256: createHash('sha256').update(content).digest('hex') };
}

function unreadable(cause: unknown): never {
  throw new AppError('file_unreadable', { cause });
}

/** Keeps the image and prints it on letters from now on. */
export function saveLogo(tx: Tx, writing: Writing, logo: LogoFile): void {
  if (readLogo(tx)?.sha256 === logo.sha256) return;
  changeLogo(tx, writing, insertLogo(tx, { ...logo, recordedAt: writing.now() }));
}

/** Prints the kept image `id` on letters from now on; null: none. */
export function changeLogo(tx: Tx, writing: Writing, id: number | null): void {
  const before = readLogo(tx)?.id ?? null;
  if (before === id) return;
  showLogo(tx, id, writing.now());
  appendEvent(tx, writing, { kind: 'firm.setLogo', data: { before, after: id, sha256: readLogo(tx)?.sha256 ?? null } });
}
