import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import { type ImportedPeriod, isOpeningCovered } from './exercises.ts';
import type { ImportedLine } from './line.ts';
import type { Piece } from './pieces.ts';

/** Opening lines that repeat nothing known; listed, never added. */
export type OpeningResult = { readonly pieces: Piece[]; readonly unmatched: readonly ImportedLine[] };

/**
 * Settles the opening lines. Where the exercise before is imported they are matched with what it left and only bring their
 * newer lettering; elsewhere they stand for documents. Where a condensed opening adds up to the balance of the eve,
 * nothing is missing and nothing is reported.
 */
export function settleOpenings(all: readonly Piece[], periods: readonly ImportedPeriod[]): OpeningResult {
  const isRepeated = (piece: Piece) => piece.isOpening && isOpeningCovered(piece.line.bookedOn, periods);
  const pieces = all.filter((piece) => !isRepeated(piece));
  const repeated = Map.groupBy(all.filter(isRepeated), (piece) => piece.line.bookedOn);
  const unmatched: ImportedLine[] = [];
  for (const day of [...repeated.keys()].sort()) {
    const openings = repeated.get(day) ?? [];
    const earlier = pieces.filter((piece) => piece.bookedOn < day);
    const left = matchOpenings(openings, earlier);
    if (left.length > 0 && balance(openings) !== balance(earlier)) unmatched.push(...left.map((piece) => piece.line));
  }
  return { pieces, unmatched };
}

const balance = (pieces: readonly Piece[]): Cents => pieces.reduce((sum, piece) => sum + piece.line.signedCents, 0);

const dayOf = (piece: Piece): Day => piece.line.documentOn ?? piece.bookedOn;

type Key = (piece: Piece) => string | null;
const keys: readonly Key[] = [
  (piece) => `${piece.side} ${piece.cents} ${dayOf(piece)} ${piece.line.reference}`,
  (piece) => (piece.line.reference === '' ? null : `${piece.side} ${piece.cents} ${piece.line.reference}`),
  (piece) => (piece.line.documentOn === null ? null : `${piece.side} ${piece.cents} ${dayOf(piece)}`),
];

/** Gives each opening line's lettering to the line it repeats; returns the opening lines that repeat none. */
function matchOpenings(openings: readonly Piece[], earlier: readonly Piece[]): Piece[] {
  let free = unsettledFirst(earlier);
  let left = [...openings];
  for (const key of keys) {
    const byKey = Map.groupBy(free, key);
    left = left.filter((opening) => {
      const value = key(opening);
      const match = value === null ? undefined : byKey.get(value)?.shift();
      if (match) takeLettering(match, opening);
      return !match;
    });
    const remaining = new Set([...byKey.values()].flat());
    free = free.filter((piece) => remaining.has(piece));
  }
  return matchSums(left, free);
}

/** An opening line may carry in one amount what several lines of one invoice made. */
function matchSums(openings: readonly Piece[], free: readonly Piece[]): Piece[] {
  const groups = Map.groupBy(free, (piece) => `${piece.side} ${piece.line.reference}`);
  return openings.filter((opening) => {
    const key = `${opening.side} ${opening.line.reference}`;
    const parts = groups.get(key) ?? [];
    if (opening.line.reference === '' || parts.reduce((sum, piece) => sum + piece.cents, 0) !== opening.cents)
      return true;
    for (const part of parts) takeLettering(part, opening);
    groups.delete(key);
    return false;
  });
}

/** The lettering of the newer exercise replaces the older one; an opening without any leaves what was known. */
function takeLettering(piece: Piece, opening: Piece): void {
  if (opening.group !== '') piece.group = opening.group;
}

/** What the year before left open is carried forward before what it settled; within that, the oldest first. */
function unsettledFirst(pieces: readonly Piece[]): Piece[] {
  const sums = new Map<string, Cents>();
  for (const piece of pieces) sums.set(piece.group, (sums.get(piece.group) ?? 0) + piece.line.signedCents);
  const isSettled = (piece: Piece) => piece.group !== '' && sums.get(piece.group) === 0;
  return [...pieces.filter((piece) => !isSettled(piece)), ...pieces.filter(isSettled)];
}
