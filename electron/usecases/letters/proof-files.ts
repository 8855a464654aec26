import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';

const largestProofBytes = 10 * 1024 * 1024;

/** The accepted kinds of proof files, by their first bytes: a file name is not reliable. */
const signatures: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/**
 * Reads a scan or a photo to be kept as a proof: PDF, JPEG or PNG of at most 10 MB.
 * @throws AppError `file_unreadable`, `file_format` / `proof` or `proofTooLarge`
 */
export async function readProofFile(path: string) {
  const content = await readBounded(path);
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte));
  if (!found) throw new AppError('file_format', { reason: 'proof' });
  return { content, mediaType: found.mediaType, sha256: createHash('sha256').update(content).digest('hex') };
}

async function readBounded(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largestProofBytes) throw new AppError('file_format', { reason: 'proofTooLarge' });
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file_unreadable', { cause });
  }
}
