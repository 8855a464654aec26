import type { Day } from '../days.ts';
import type { Side } from '../kinds.ts';
import type { Cents } from '../money.ts';
import { exercisesByBatch, type ImportedPeriod, openingBookedOn, sortByRank } from './exercises.ts';
import type { ImportedLine } from './line.ts';

/** A line of the ledger once, whatever the number of imports that hold it, as the newest of them writes it. */
export type Piece = {
  readonly line: ImportedLine;
  readonly side: Side;
  readonly cents: Cents;
  readonly isOpening: boolean;
  /** Day it counts from: of the entry, or before the exercise for an opening line. */
  readonly bookedOn: Day;
  /** Exercise and code of its lettering as last seen; `''` when it has none. */
  group: string;
  /** What no allocation has taken yet. */
  remaining: Cents;
  /** Place of its document in the list of documents. */
  document: number;
};

/**
 * The union of the lines of several imports: a line that one file holds twice and another once is there twice. Lines are
 * the same when customer, account, reference, dates and amount are; entry number, label and lettering change between a
 * provisional and a final export.
 */
export function uniteLines(lines: readonly ImportedLine[], periods: readonly ImportedPeriod[]): Piece[] {
  const ranks = new Map(sortByRank(periods).map((period, index) => [period.batchId, index]));
  const exercises = exercisesByBatch(periods);
  const sorted = lines
    .map((line) => ({ line, rank: ranks.get(line.batchId) ?? -1, order: orderKey(line) }))
    .sort((a, b) => a.rank - b.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const united = new Map<string, ImportedLine[]>();
  const counts = new Map<string, number>();
  for (const { line, rank } of sorted) {
    const key = identityOf(line);
    const occurrence = counts.get(`${rank} ${key}`) ?? 0;
    counts.set(`${rank} ${key}`, occurrence + 1);
    const known = united.get(key);
    if (known) known[occurrence] = line;
    else united.set(key, [line]);
  }
  return [...united.values()].flat().map((line) => toPiece(line, exercises.get(line.batchId) ?? ''));
}

function toPiece(line: ImportedLine, exercise: Day): Piece {
  const isOpening = line.journalKind === 'opening';
  const cents = Math.abs(line.signedCents);
  return {
    line,
    side: line.signedCents > 0 ? 'debit' : 'credit',
    cents,
    isOpening,
    bookedOn: isOpening ? openingBookedOn(line) : line.bookedOn,
    group: line.lettering === null ? '' : `${exercise} ${line.lettering}`,
    remaining: cents,
    document: -1,
  };
}

/** The columns db/queries/ledger-control.ts groups by, so that both count a repeated line once. */
function identityOf(line: ImportedLine): string {
  const kind = line.journalKind === 'opening' ? 'opening' : 'movement';
  return `${kind}\u0001${line.account}\u0001${line.reference}\u0001${line.documentOn}\u0001${line.bookedOn}\u0001${line.signedCents}`;
}

/** Orders the repetitions of a line within one import by content, so that the order of its rows does not matter. */
function orderKey(line: ImportedLine): string {
  return `${line.label}\u0001${line.dueOn}\u0001${line.lettering}\u0001${line.entry}\u0001${line.journal}`;
}
