import { decodeCodePage, isCodePage } from './code-pages.ts';

export const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Single-byte encodings in which French files are found beside the two usual ones: those of DOS, which some software
 * still writes, and of old Macs.
 */
const rarer = ['cp850', 'cp437', 'macintosh'] as const satisfies readonly Encoding[];

/**
 * The kinds of character beside a byte, as far as every encoding agrees on them; `high` is another byte of the upper
 * half.
 */
const neighbours = ['none', 'lower', 'upper', 'digit', 'high'] as const;
type Neighbour = (typeof neighbours)[number];

/** How often each byte of the upper half was seen between which neighbours. */
export type ByteCounts = {
  add(bytes: Uint8Array): void;
  /** The encoding that makes the best words of them; `hasControls`: a byte 0x80–0x9F is among them. */
  guess(hasControls: boolean): Encoding;
};

/** Counts the bytes of a text that is not wholly UTF-8 by their neighbours, to guess its encoding. */
export function countBytes(): ByteCounts {
  const counts = new Uint32Array(128 * neighbours.length ** 2);
  const letters = { whole: 0, broken: 0 };
  return {
    add(bytes) {
      countLetters(bytes, letters);
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < 0x80) continue;
        const place = ((byte - 0x80) * 5 + neighbourOf(bytes[at - 1])) * 5 + neighbourOf(bytes[at + 1]);
        counts[place] = (counts[place] ?? 0) + 1;
      }
    },
    // UTF-8 in which a field was cut in the middle of a letter: other encodings would spoil every other letter, unsaid.
    guess: (hasControls) => (letters.broken < letters.whole ? 'utf-8' : guessEncoding(counts, hasControls)),
  };
}

/** Adds how many letters of UTF-8 are whole and how many broken; one that stands across two pieces counts as broken. */
function countLetters(bytes: Uint8Array, letters: { whole: number; broken: number }): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const following = followingBytes(byte);
    let found = 0;
    while (found < following && isFollowing(bytes[at + 1 + found])) found++;
    at += found;
    if (following > 0 && found === following) letters.whole++;
    else letters.broken++;
  }
}

/** The bytes that follow the first one of a letter of UTF-8; 0 for a byte that begins none. */
function followingBytes(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 1;
  return first < 0xf0 ? 2 : 3;
}

const isFollowing = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** The place in `neighbours` of the kind of `byte`. */
function neighbourOf(byte: number | undefined): number {
  if (byte === undefined) return 0;
  if (byte >= 0x80) return 4;
  if (byte >= 0x61 && byte <= 0x7a) return 1;
  if (byte >= 0x41 && byte <= 0x5a) return 2;
  return byte >= 0x30 && byte <= 0x39 ? 3 : 0;
}

/**
 * Windows-1252 where a byte 0x80–0x9F occurs, which ISO-8859-15 leaves to controls; else ISO-8859-15, the legal encoding of a
 * FEC. Another is taken only where the usual one gives letters no French name is written with (`‚` for `é`, `ø` for `°`) and the
 * other gives words.
 */
function guessEncoding(counts: Uint32Array, hasControls: boolean): Encoding {
  const usual = hasControls ? 'windows-1252' : 'iso-8859-15';
  if (scoreOf(usual, counts) >= 0) return usual;
  const scores = rarer.map((encoding) => ({ encoding, score: scoreOf(encoding, counts) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.encoding : usual;
}

function scoreOf(encoding: Encoding, counts: Uint32Array): number {
  const characters = upperHalfOf(encoding);
  let score = 0;
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    const [before, after] = [neighbours[Math.floor(place / 5) % 5], neighbours[place % 5]];
    score += count * plausibility(characters.charAt(Math.floor(place / 25)), before ?? 'none', after ?? 'none');
  }
  return score;
}

function upperHalfOf(encoding: Encoding): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
  return isCodePage(encoding) ? decodeCodePage(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
}

const french = 'éèàêçôûîâùëïüœÿ';
const european = 'áíóúñãõäöåæßøìòš';

/** How well a character stands between its neighbours in French: above 0 where it makes a word, far below for what no name holds. */
function plausibility(character: string, before: Neighbour, after: Neighbour): number {
  const isInWord = isLetter(before) && isLetter(after);
  const small = character.toLowerCase();
  if (french.includes(small) || european.includes(small)) {
    if (character !== small ? before === 'lower' : after === 'upper') return -3;
    if (character === small && european.includes(small) && before === 'upper' && after !== 'lower') return -2;
    if (!isLetter(before) && !isLetter(after)) return small === 'à' ? 2 : -1;
    return french.includes(small) ? 3 : 1;
  }
  if ('°º'.includes(character)) return isLetter(before) || before === 'digit' ? 2 : 0;
  if (character === '’') return isInWord ? 2 : 0;
  if ('€£\u00a0«»“”‘–—…•·§²³'.includes(character)) return isInWord ? -3 : 0;
  if (/[\p{Cc}\p{Sm}\u2500-\u25ff\u0370-\u03ff]/u.test(character)) return -5;
  return isLetter(before) || isLetter(after) ? -3 : -1;
}

function isLetter(neighbour: Neighbour): boolean {
  return neighbour === 'lower' || neighbour === 'upper' || neighbour === 'high';
}

/** Gives the text of one piece of bytes after another, and of what is left at the end when called with none. */
export function openDecoder(encoding: Encoding): (bytes?: Uint8Array) => string {
  if (isCodePage(encoding)) return (bytes) => (bytes ? decodeCodePage(bytes, encoding) : '');
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}
