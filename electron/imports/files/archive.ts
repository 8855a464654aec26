import { Unzip, UnzipInflate } from 'fflate';
import { AppError } from '../../../shared/errors.ts';

/** The most an archive may unpack to, in bytes and in times its packed size: beyond, it is no ledger but an attack. */
const largestUnpackedBytes = 2 * 1024 ** 3;
const largestRatio = 200;
/**
 * The most an archive may measure: a ledger of two gigabytes packs to a fifth of that, and whatever else is in the
 * archive may be held in memory as it is packed.
 */
const largestPackedBytes = 512 * 1024 ** 2;
const smallBytes = 8 * 1024 ** 2;
/** Bytes unpacked at once: few, so that what they unpack to stays small (deflate packs a thousand to one at most). */
const sliceBytes = 16 * 1024;

export type Archive = {
  /** The content that `bytes`, the next of the archive, unpack to. */
  push(bytes: Uint8Array): Generator<Uint8Array>;
  /** Says that the archive is complete. */
  finish(): void;
};

/** True for the first bytes of a zip archive. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Name of the first file of a zip archive, without its folders; an archive of a ledger seldom has another. */
export function firstNameIn(head: Uint8Array): string {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const path = new TextDecoder('latin1').decode(head.subarray(30, 30 + length));
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A spreadsheet (.xlsx) is a zip archive whose first entries name its parts. */
export function isWorkbook(head: Uint8Array): boolean {
  return isZip(head) && /\[Content_Types\]|xl\/|_rels\//.test(new TextDecoder('latin1').decode(head.subarray(0, 4096)));
}

/** A document of OpenOffice or LibreOffice is a zip archive whose first entry names its kind. */
export function isOpenDocument(head: Uint8Array): boolean {
  return (
    isZip(head) && new TextDecoder('latin1').decode(head.subarray(30, 200)).startsWith('mimetypeapplication/vnd.oasis')
  );
}

/**
 * Unpacks the only ledger file of a zip archive, as it is read; notes in other formats beside it are left alone.
 * @throws AppError `file_format`: `archive` (no ledger file inside), `archiveManyFiles`, `archiveLocked`, `brokenArchive`, `bomb`.
 */
export function openArchive(): Archive {
  const unpacked: Uint8Array[] = [];
  let packedBytes = 0;
  let unpackedBytes = 0;
  let state: 'none' | 'reading' | 'whole' = 'none';
  const unzip = new Unzip((file) => {
    if (!/(^|\/)(?!\._)[^/]+\.(txt|csv|tsv|xml|dat|fec)$/i.test(file.name) || file.name.startsWith('__MACOSX/')) return;
    if (state !== 'none') throw new AppError('file_format', { reason: 'archiveManyFiles' });
    state = 'reading';
    file.ondata = (error, bytes, isLast) => {
      if (error) throw new AppError('file_format', { reason: 'brokenArchive', cause: error });
      if (isLast) state = 'whole';
      unpacked.push(bytes);
      unpackedBytes += bytes.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    *push(bytes) {
      if (packedBytes === 0 && ((bytes[6] ?? 0) & 1) === 1)
        throw new AppError('file_format', { reason: 'archiveLocked' });
      for (let start = 0; start < bytes.length; start += sliceBytes) {
        const slice = bytes.subarray(start, start + sliceBytes);
        packedBytes += slice.length;
        feed(unzip, slice);
        if (unpackedBytes > largestUnpackedBytes || packedBytes > largestPackedBytes)
          throw new AppError('file_format', { reason: 'tooLarge' });
        if (unpackedBytes > smallBytes && unpackedBytes > packedBytes * largestRatio)
          throw new AppError('file_format', { reason: 'bomb' });
        const content = Buffer.concat(unpacked.splice(0));
        if (content.length > 0) yield content;
      }
    },
    finish() {
      if (state === 'none') throw new AppError('file_format', { reason: 'archive' });
      if (state === 'reading') throw new AppError('file_format', { reason: 'brokenArchive' });
    },
  };
}

function feed(unzip: Unzip, slice: Uint8Array): void {
  try {
    unzip.push(slice, false);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file_format', { reason: 'brokenArchive', cause });
  }
}
