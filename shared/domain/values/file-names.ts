import { trimEndMarks, trimMarks } from './trim-marks.ts';

/** Names Windows keeps for its devices, whatever follows the first point; digits may be written as exponents (`COM¹`). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i;
/** Controls, marks of direction that make a name read as another, and what systems forbid. */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]/gu;

/**
 * Systems take 255 bytes of UTF-8, or 255 units of UTF-16. The rest is room for a number, and for the files kept beside
 * a firm file under its name with an ending.
 */
const mostBytes = 120;
const mostExtensionBytes = 10;

/**
 * `name` as a file name every system accepts, without folders, of at most 120 bytes; `fallback` when nothing is left of it.
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
  const extension = extensionOf(name);
  const kept = byteLength(extension) > mostExtensionBytes ? '' : extension;
  const stem = name.slice(0, name.length - kept.length);
  return trimEndMarks(firstBytes(stem, mostBytes - byteLength(kept)), '. ') + kept;
}

/** The first letters of `text` that `most` bytes hold, none cut in two. */
function firstBytes(text: string, most: number): string {
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
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** From its last point on; `''` for a name that only begins with one. */
function extensionOf(name: string): string {
  const point = name.lastIndexOf('.');
  return point > 0 ? name.slice(point) : '';
}

/** A file name made of data, such as the code of a customer: what looks like a folder in it is part of the name. */
export function fileNameFrom(text: string, fallback?: string): string {
  return safeFileName(text.replace(/[/\\]/g, '-'), fallback);
}

/**
 * Chooses names that are all different in one folder or archive, letters of either case counted as one: the first of `wanted` that is free,
 * else its first with a number, `Name (2).ext`…
 */
export function chooseFileNames(): (...wanted: readonly [string, ...string[]]) => string {
  const taken = new Set<string>();
  const take = (name: string): boolean => {
    const key = name.normalize('NFKC').toLowerCase();
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  return (...wanted) => {
    const names = wanted.map((text) => fileNameFrom(text));
    const free = names.find(take);
    if (free !== undefined) return free;
    for (let number = 2; ; number++) {
      const name = numberedFileName(names[0] ?? 'file', number);
      if (take(name)) return name;
    }
  };
}

/** `Name.ext`, `Name (2).ext`, `Name (3).ext`… */
export function numberedFileName(name: string, number: number): string {
  if (number === 1) return name;
  const extension = extensionOf(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
