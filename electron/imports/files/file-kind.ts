import { AppError } from '../../../shared/errors.ts';

/** Refused before anything is read: two gigabytes hold ten million entries. */
const largestBytes = 2 * 1024 ** 3;

const signatures: readonly (readonly [reason: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['firmFile', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

export type LedgerForm = 'text' | 'xml';

/**
 * The form of a ledger, told by its first bytes, whatever its name; a file they show to be something else is refused.
 * @throws AppError `file_format`; the reason is what the file is.
 */
export function ledgerFormOf(head: Uint8Array, sizeBytes: number): LedgerForm {
  if (sizeBytes === 0) throw new AppError('file_format', { reason: 'empty' });
  if (sizeBytes > largestBytes) throw new AppError('file_format', { reason: 'tooLarge' });
  for (const [reason, bytes] of signatures)
    if (bytes.every((byte, index) => head[index] === byte)) throw new AppError('file_format', { reason });
  const text = new TextDecoder('latin1')
    .decode(head)
    .replace(/[\0\u00ef\u00bb\u00bf\u00ff\u00fe]/g, '')
    .trimStart()
    .toLowerCase();
  if (text === '') throw new AppError('file_format', { reason: 'empty' });
  if (!text.startsWith('<')) return 'text';
  if (/<!doctype html|<html/.test(text)) throw new AppError('file_format', { reason: 'webPage' });
  return 'xml';
}
