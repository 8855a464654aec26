import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { isOpenDocument, isWorkbook, isZip, openArchive } from './archive.ts';
import { withoutControls } from './controls.ts';
import { type LedgerForm, ledgerFormOf } from './file-kind.ts';
import { countBytes, type Encoding, openDecoder } from './guess-encoding.ts';
import { refuseUnreadable } from './unreadable.ts';

export type InspectedFile = {
  readonly form: LedgerForm;
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly sizeBytes: number;
};

export type Hooks = {
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((done: number, total: number) => void) | undefined;
  /** Told how many characters of a text could not be read and were replaced. */
  readonly onUnreadable?: ((count: number) => void) | undefined;
  /** Replaces an unreadable character; `?` when absent. */
  readonly unreadableMark?: string | undefined;
};

const chunkBytes = 1024 * 1024;
/**
 * A longer line is none of a ledger or a list: the file is something else, or would fill the memory before its first
 * line ends.
 */
const longestLine = 1024 * 1024;
/** Bytes decoded at once: a longer text, kept alive by its lines, would outlive V8's young generation. */
const pieceBytes = 64 * 1024;

/**
 * Reads the whole file once for its hash and its encoding: byte order mark, then strict UTF-8, then the encoding of one byte a character
 * that makes words of it.
 * @throws AppError `file_unreadable`, `file_format` (not a text), `cancelled`.
 */
export async function inspectFile(path: string, hooks: Hooks): Promise<InspectedFile> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let form: LedgerForm = 'text';
  let marked: Encoding | null = null;
  let isUtf8 = true;
  let hasControls = false;
  let sizeBytes = 0;
  const counted = countBytes();
  for await (const chunk of readContent(path, hooks)) {
    if (sizeBytes === 0) {
      form = ledgerFormOf(chunk.bytes.subarray(0, 4096), chunk.total);
      marked = markedEncoding(chunk.bytes);
    }
    sizeBytes += chunk.bytes.length;
    hash.update(chunk.bytes);
    if (marked !== null) continue;
    if (isUtf8) isUtf8 = decodes(utf8, chunk.bytes, true);
    if (!isUtf8) counted.add(chunk.bytes);
    if (!hasControls) hasControls = holdsControls(chunk.bytes);
  }
  if (sizeBytes === 0) throw new AppError('file_format', { reason: 'empty' });
  if (isUtf8 && marked === null) isUtf8 = decodes(utf8, new Uint8Array(), false);
  const encoding = marked ?? (isUtf8 ? 'utf-8' : counted.guess(hasControls));
  return { form, encoding, sha256: hash.digest('hex'), sizeBytes };
}

/** A plain loop: it sees every byte of files of hundreds of megabytes. */
function holdsControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 && byte <= 0x9f) return true;
  return false;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * The physical lines of the file, a chunk at a time, without their ends (CR, LF, CRLF). Blank lines are kept so that line
 * numbers are those an editor shows.
 * @throws AppError `file_format` / `longLine`, or of the file.
 */
export async function* readLines(path: string, encoding: Encoding, hooks: Hooks): AsyncGenerator<string[]> {
  let rest = '';
  let count = 0;
  for await (const piece of readTexts(path, encoding, hooks)) {
    const text = rest + piece;
    const complete = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = splitLines(complete);
    rest = (lines.pop() ?? '') + text.slice(complete.length);
    count += lines.length;
    if (rest.length > longestLine)
      throw new AppError('file_format', { reason: 'longLine', details: { line: count + 1 } });
    if (lines.length > 0) yield lines;
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (rest !== '') yield [rest];
}

/** Files with lone CR are rare: the plain separators of the others are found twice as fast. */
function splitLines(text: string): string[] {
  if (!text.includes('\r')) return text.split('\n');
  const lines = text.split('\r\n');
  return lines.some((line) => line.includes('\r') || line.includes('\n')) ? text.split(/\r\n|\n|\r/) : lines;
}

/** The text a chunk at a time. */
export async function* readTexts(path: string, encoding: Encoding, hooks: Hooks): AsyncGenerator<string> {
  const decode = openDecoder(encoding);
  for await (const { bytes } of readContent(path, hooks))
    for (let start = 0; start < bytes.length; start += pieceBytes)
      yield withoutControls(
        decode(bytes.subarray(start, start + pieceBytes)),
        hooks.onUnreadable,
        hooks.unreadableMark,
      );
  yield withoutControls(decode(), hooks.onUnreadable, hooks.unreadableMark);
}

/** The bytes of the file, or of the ledger a zip archive holds, good until the next are asked for; `total` is the size on disk. */
async function* readContent(path: string, hooks: Hooks): AsyncGenerator<{ bytes: Uint8Array; total: number }> {
  const archive = openArchive();
  let isPacked: boolean | null = null;
  for await (const { bytes, total } of readChunks(path, hooks)) {
    if (isPacked === null && isWorkbook(bytes)) throw new AppError('file_format', { reason: 'spreadsheet' });
    if (isPacked === null && isOpenDocument(bytes)) throw new AppError('file_format', { reason: 'openDocument' });
    isPacked ??= isZip(bytes);
    if (isPacked) for (const content of archive.push(new Uint8Array(bytes))) yield { bytes: content, total };
    else yield { bytes, total };
  }
  if (isPacked) archive.finish();
}

async function* readChunks(path: string, hooks: Hooks): AsyncGenerator<{ bytes: Uint8Array; total: number }> {
  const file = await open(path, 'r').catch(refuseUnreadable(path));
  try {
    const { size } = await file.stat();
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let done = 0;
    for (;;) {
      if (hooks.signal?.aborted) throw new AppError('cancelled');
      const { bytesRead } = await file.read(chunk, 0, chunkBytes).catch(refuseUnreadable(path));
      if (bytesRead === 0) return;
      done += bytesRead;
      yield { bytes: chunk.subarray(0, bytesRead), total: size };
      hooks.onBytes?.(done, size);
    }
  } finally {
    await file.close();
  }
}
