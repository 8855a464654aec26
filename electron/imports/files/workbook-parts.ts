import { unzipSync, zipSync } from 'fflate';
import { AppError } from '../../../shared/errors.ts';
import { mendSheet } from './mend-sheet.ts';
import { plainTexts } from './xml-tags.ts';

/** What a workbook may unpack to, and how many times its packed size: more is no list but an attack. */
const largestUnpackedBytes = 256 * 1024 ** 2;
const largestRatio = 200;
const smallBytes = 8 * 1024 ** 2;
const mostParts = 20_000;

/** Looks at the sizes the archive announces, before anything is unpacked; unpacking never exceeds them. @throws AppError `file_format`: `brokenSpreadsheet`, `archive` (a zip that is no workbook), `bomb`. */
export function refuseBombs(bytes: Uint8Array): void {
  let unpacked = 0;
  let parts = 0;
  let isWorkbook = false;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        parts++;
        if (/^xl\/workbook\.xml$/i.test(name)) isWorkbook = true;
        return false;
      },
    });
  } catch (cause) {
    throw new AppError('file_format', { reason: 'brokenSpreadsheet', cause });
  }
  if (!isWorkbook) throw new AppError('file_format', { reason: 'archive' });
  const isDisproportionate = unpacked > smallBytes && unpacked > bytes.length * largestRatio;
  if (unpacked > largestUnpackedBytes || isDisproportionate || parts > mostParts)
    throw new AppError('file_format', { reason: 'bomb' });
}

/**
 * The workbook with its sheets as their reader needs them (`mendSheet`): every part that holds rows is looked at, whatever the
 * workbook says of it; texts are plain ones in every part. The same bytes where nothing is to change.
 * @throws AppError `file_format`: `brokenSpreadsheet`, and those of `mendSheet`.
 */
export function mendWorkbook(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const mended: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(unpack(bytes, (name) => name.endsWith('.xml')))) {
    const bytesOfPart = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const isSheet = bytesOfPart.includes('sheetData');
    if (!isSheet && !bytesOfPart.includes('<!')) continue;
    const xml = new TextDecoder().decode(part);
    const plain = plainTexts(xml);
    const own = isSheet ? mendSheet(plain) : plain;
    if (own !== xml) mended[name] = new TextEncoder().encode(own);
  }
  if (Object.keys(mended).length === 0) return bytes;
  // Stored as they are: they are read at once.
  return new Uint8Array(zipSync({ ...unpack(bytes, () => true), ...mended }, { level: 0 }));
}

function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  } catch (cause) {
    throw new AppError('file_format', { reason: 'brokenSpreadsheet', cause });
  }
}
