import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';
import { fiscalYearStart } from './exercises.ts';
import type { ImportedLine } from './line.ts';
import type { Piece } from './pieces.ts';
import type { Reading } from './reading.ts';

/** Units that the opening after a gap no longer carries: the missing months settled them. */
export type ClosedPieces = {
  /** First day of the fiscal year that no longer carries them. */
  readonly openingOn: Day;
  /** The import of that fiscal year. */
  readonly batchId: number;
  readonly pieces: readonly Piece[];
};

export type OpeningResult = {
  readonly pieces: Piece[];
  readonly closed: readonly ClosedPieces[];
  /** Opening lines that repeat nothing known; listed, never added. */
  readonly unmatched: readonly ImportedLine[];
};

/**
 * Decides what the opening lines stand for. Where the previous fiscal year is imported, they are matched with what it
 * left and only bring their newer lettering. Where months are missing, they replace what was open before. Elsewhere
 * they are documents. A condensed opening that comes to the balance of the eve lacks nothing: none of its lines is
 * reported.
 */
export function settleOpenings(all: readonly Piece[], reading: Reading): OpeningResult {
  const openings = Map.groupBy(
    all.filter((piece) => piece.isOpening),
    (piece) => fiscalYearStart(piece.line.bookedOn),
  );
  const batches = new Map([...openings].map(([on, [piece]]) => [on, piece?.line.batchId ?? 0]));
  for (const { on, batchId } of reading.openings) batches.set(on, batchId);
  const dropped = new Set<Piece>();
  const closed: ClosedPieces[] = [];
  const unmatched: ImportedLine[] = [];
  for (const [openingOn, batchId] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const state = reading.stateOf(openingOn);
    if (state === 'first') continue;
    const own = openings.get(openingOn) ?? [];
    const earlier = all.filter(
      (piece) =>
        piece.bookedOn < openingOn &&
        !dropped.has(piece) &&
        piece.line.bookedOn < openingOn &&
        piece.line.currency === ledgerCurrency,
    );
    if (state === 'repeated') {
      const left = matchOpenings(own, unsettledFirst(earlier));
      for (const piece of own) dropped.add(piece);
      if (left.length > 0 && balance(own) !== balance(earlier)) unmatched.push(...left.map((piece) => piece.line));
    } else {
      const { repeated, gone } = replaceEarlier(own, earlier);
      for (const piece of [...repeated, ...gone]) dropped.add(piece);
      if (gone.length > 0) closed.push({ openingOn, batchId, pieces: gone });
    }
  }
  return { pieces: all.filter((piece) => !dropped.has(piece)), closed, unmatched };
}

/**
 * A unit that the opening carries line by line stays the document it was, with its newer lettering; the others are
 * gone.
 */
function replaceEarlier(openings: readonly Piece[], earlier: readonly Piece[]) {
  const settled = settledPieces(earlier);
  const matches = new Map<Piece, Piece>();
  const left = matchOpenings(
    openings,
    earlier.filter((piece) => !settled.has(piece)),
    matches,
  );
  const isCondensed = openings.length > 0 && matches.size === 0;
  if (isCondensed && balance(openings) === balance(earlier)) return { repeated: openings, gone: [] };
  const added = new Set(left);
  return {
    repeated: openings.filter((piece) => !added.has(piece)),
    gone: earlier.filter((piece) => !matches.has(piece)),
  };
}

const balance = (pieces: readonly Piece[]): Cents => pieces.reduce((sum, piece) => sum + piece.line.signedCents, 0);

const dayOf = (piece: Piece): Day => piece.line.documentOn ?? piece.bookedOn;

type Key = (piece: Piece) => string | null;
const keys: readonly Key[] = [
  (piece) => `${piece.side} ${piece.cents} ${dayOf(piece)} ${piece.line.reference}`,
  (piece) => (piece.line.reference === '' ? null : `${piece.side} ${piece.cents} ${piece.line.reference}`),
  (piece) => (piece.line.documentOn === null ? null : `${piece.side} ${piece.cents} ${dayOf(piece)}`),
];

/**
 * Gives each opening line's lettering to the line it repeats, the first of `candidates` that fits, noted in `matches`; returns
 * the opening lines that repeat none.
 */
function matchOpenings(
  openings: readonly Piece[],
  candidates: readonly Piece[],
  matches: Map<Piece, Piece> = new Map(),
): Piece[] {
  let free = [...candidates];
  let left = [...openings];
  for (const key of keys) {
    const byKey = Map.groupBy(free, key);
    left = left.filter((opening) => {
      const value = key(opening);
      const match = value === null ? undefined : byKey.get(value)?.shift();
      if (match) takeLettering(match, opening, matches);
      return !match;
    });
    const remaining = new Set([...byKey.values()].flat());
    free = free.filter((piece) => remaining.has(piece));
  }
  return matchSums(left, free, matches);
}

/** An opening line may carry in one amount what several lines of one invoice made. */
function matchSums(openings: readonly Piece[], free: readonly Piece[], matches: Map<Piece, Piece>): Piece[] {
  const groups = Map.groupBy(free, (piece) => `${piece.side} ${piece.line.reference}`);
  return openings.filter((opening) => {
    const key = `${opening.side} ${opening.line.reference}`;
    const parts = groups.get(key) ?? [];
    if (opening.line.reference === '' || parts.reduce((sum, piece) => sum + piece.cents, 0) !== opening.cents)
      return true;
    for (const part of parts) takeLettering(part, opening, matches);
    groups.delete(key);
    return false;
  });
}

/**
 * Gives a unit the opening's lettering and keeps the older code for what the newer one leaves. An opening line without
 * a code changes nothing.
 */
function takeLettering(piece: Piece, opening: Piece, matches: Map<Piece, Piece>): void {
  matches.set(piece, opening);
  if (opening.group === '') return;
  if (piece.group !== '') piece.formerGroups = [piece.group, ...piece.formerGroups];
  piece.group = opening.group;
}

/**
 * Units that the year before left open, then those it settled, since openings carry the former; each in the given
 * order, the oldest first.
 */
function unsettledFirst(pieces: readonly Piece[]): Piece[] {
  const settled = settledPieces(pieces);
  return [...pieces.filter((piece) => !settled.has(piece)), ...settled];
}

/** The units of the lettering groups that balance. */
function settledPieces(pieces: readonly Piece[]): Set<Piece> {
  const sums = new Map<string, Cents>();
  for (const piece of pieces) sums.set(piece.group, (sums.get(piece.group) ?? 0) + piece.line.signedCents);
  return new Set(pieces.filter((piece) => piece.group !== '' && sums.get(piece.group) === 0));
}
