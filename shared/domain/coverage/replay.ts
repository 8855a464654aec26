import type { StoredLine, StoredRefused } from '../sources/stored.ts';
import type { ImportedPeriod } from './fiscal-years.ts';
import { type Reach, reachOf } from './reach.ts';
import { sourceRulesOf } from './source-rules.ts';
import { type Coverage, coverCustomer } from './verdicts.ts';

/** One of the imports that decide again, one after the other. */
export type ReplayStep = {
  readonly batchId: number;
  /** When it was applied. */
  readonly at: string;
  /** The imports that count once it is applied. */
  readonly periods: readonly ImportedPeriod[];
  /** True for what these imports state. */
  readonly isKnown: (stated: { readonly batchId: number }) => boolean;
  /** Whose ledgers it may change; null where every customer is decided again, because what is stored is not trusted. */
  readonly reach: Reach | null;
};

/** The imports in the order in which they were applied, as if one of them had never been. */
export type Replay = {
  /** The imports before the undone one: what they decided stays. */
  readonly kept: ReadonlySet<number>;
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
    const known = others.slice(0, place + 1);
    const ids = new Set(known.map((period) => period.batchId));
    return {
      batchId,
      at: recordedAt,
      periods: known,
      isKnown: (stated) => ids.has(stated.batchId),
      reach: undone === null ? null : reachOf(batchId, others.slice(0, place), known),
    };
  });
  return { kept: new Set(others.slice(0, first).map(({ batchId }) => batchId)), steps };
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

export function decideAt({ lines, refused }: Stated, step: ReplayStep): Decision {
  const { isKnown, periods } = step;
  return { step, coverage: coverCustomer(lines.filter(isKnown), refused.filter(isKnown), sourceRulesOf(periods)) };
}
