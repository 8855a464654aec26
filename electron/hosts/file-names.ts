import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { trimEndMarks, trimMarks } from '../../shared/domain/trim-marks.ts';

/** Names Windows keeps for its devices, whatever follows the first point; digits may be written as exponents (`COM¹`). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i;
/** Controls, marks of direction that make a name read as another, and what systems forbid. */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]/gu;

/** Every system takes so many bytes of UTF-8; Windows counts units of two bytes, which are never more. */
const mostBytes = 180;
const mostExtensionBytes = 16;

/**
 * `name` as a file name every system accepts, without folders: at most 180 bytes of UTF-8, so that a number or a date may be added within
 * the 255 there are; `fallback` when nothing is left of it.
 */
export function safeFileName(name: string, fallback = 'file'): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = trimMarks(
    last.toWellFormed().normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' '),
    '. ',
    '. ',
  );
  const short = byteLength(cleaned) > mostBytes ? shortened(cleaned) : cleaned;
  if (short === '' || reserved.test(short)) return fallback;
  return short;
}

/** The beginning of the name and its extension. */
function shortened(name: string): string {
  const extension = extname(name);
  const kept = byteLength(extension) > mostExtensionBytes ? '' : extension;
  const stem = name.slice(0, name.length - kept.length);
  return trimEndMarks(firstBytes(stem, mostBytes - byteLength(kept)), '. ') + kept;
}

/** The first letters of `text` that `most` bytes hold, none cut in two. */
export function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fr').segment(text)) {
    bytes += byteLength(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/** Bytes of `text` in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** Names that are safe and all different, letters of either case and accents written in two ways counted as one: `Name.ext`, `Name (2).ext`… */
export function distinctFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const name = safeFileName(given);
    for (let number = 1; ; number++) {
      const candidate = numbered(name, number);
      const key = candidate.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}

/** A path in `folder` nothing occupies yet: `Name.ext`, else `Name (2).ext`… */
export function freePath(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, numbered(name, number));
    if (!existsSync(path)) return path;
  }
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
