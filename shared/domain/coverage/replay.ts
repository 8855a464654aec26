import type { StoredLine, StoredRefused } from '../sources/stored.ts';
import type { ImportedPeriod } from './fiscal-years.ts';
import { type Reach, reachOf } from './reach.ts';
import { sourceRulesOf } from './source-rules.ts';
import { type Coverage, coverCustomer } from './verdicts.ts';

/** The imports that count at an instant. */
export type Known = {
  readonly periods: readonly ImportedPeriod[];
  /** True for what these imports state. */
  readonly isKnown: (stated: { readonly batchId: number }) => boolean;
};

/** One of the imports that decide again, one after the other, with those that count once it is applied. */
export type ReplayStep = Known & {
  readonly batchId: number;
  /** When it was applied. */
  readonly at: string;
  /** Whose ledgers it may change; null where every customer is decided again, because what is stored is not trusted. */
  readonly reach: Reach | null;
};

/** The imports in the order in which they were applied, as if one of them had never been. */
export type Replay = {
  /** The imports before the undone one: what they decided stays. */
  readonly kept: ReadonlySet<number>;
  /** What they state. */
  readonly start: Known;
  /** Those after it, each of which decides again at its own instant. */
  readonly steps: readonly ReplayStep[];
};

/** The imports that decide again when `undone` is undone; with null, all of them. */
export function replayOf(periods: readonly ImportedPeriod[], undone: number | null): Replay {
  const all = inOrderOfApplying(periods);
  const others = all.filter(({ batchId }) => batchId !== undone);
  const first = undone === null ? 0 : all.findIndex(({ batchId }) => batchId === undone);
  const steps = others.slice(first).map(({ batchId, recordedAt = '' }, index): ReplayStep => {
    const place = first + index;
    const known = knownBy(others.slice(0, place + 1));
    const reach = undone === null ? null : reachOf(batchId, others.slice(0, place), known.periods);
    return { ...known, batchId, at: recordedAt, reach };
  });
  const start = knownBy(others.slice(0, first));
  return { kept: new Set(start.periods.map(({ batchId }) => batchId)), start, steps };
}

function knownBy(periods: readonly ImportedPeriod[]): Known {
  const ids = new Set(periods.map(({ batchId }) => batchId));
  return { periods, isKnown: (stated) => ids.has(stated.batchId) };
}

/** The reach of an import at any instant since it was applied: undoing it may change what was known then, though nothing of what is known now. */
export function reachSinceApplied(batchId: number, periods: readonly ImportedPeriod[]): Reach {
  const all = inOrderOfApplying(periods);
  const first = all.findIndex((period) => period.batchId === batchId);
  const reaches = all.slice(first).map((_, index) => {
    const known = all.slice(0, first + index + 1);
    const without = known.filter((period) => period.batchId !== batchId);
    return reachOf(batchId, known, without);
  });
  return {
    batchIds: new Set(reaches.flatMap(({ batchIds }) => [...batchIds])),
    isAuthoritative: reaches.some(({ isAuthoritative }) => isAuthoritative),
  };
}

/** The imports in the order in which they were applied. */
export function inOrderOfApplying(periods: readonly ImportedPeriod[]): readonly ImportedPeriod[] {
  return periods.toSorted((a, b) => {
    const [one = '', other = ''] = [a.recordedAt, b.recordedAt];
    return one < other ? -1 : one > other ? 1 : a.batchId - b.batchId;
  });
}

/** What the imports state of one customer. */
export type Stated = { readonly lines: readonly StoredLine[]; readonly refused: readonly StoredRefused[] };

/** Which of it counts once the import of the step is applied. */
export type Decision = { readonly step: ReplayStep; readonly coverage: Coverage };

export function decideAt(stated: Stated, step: ReplayStep): Decision {
  return { step, coverage: coverageAt(stated, step) };
}

/** What counts of what one customer's imports state, where only those `isKnown` count. */
export function coverageAt({ lines, refused }: Stated, { isKnown, periods }: Known): Coverage {
  return coverCustomer(lines.filter(isKnown), refused.filter(isKnown), sourceRulesOf(periods));
}
