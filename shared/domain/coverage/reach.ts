import type { Day } from '../values/days.ts';
import { type AuthoritativeList, authoritativeListsOf } from './authoritative-lists.ts';
import { fiscalYearsByBatch, type ImportedPeriod, openingDays, openingState } from './fiscal-years.ts';
import { referenceFieldsOf } from './reference-fields.ts';
import { supersededSpans } from './supersession.ts';

/** Whose ledgers an import may change, when it is applied or undone. */
export type Reach = {
  /** The imports whose customers it may change: itself, and those that it replaces or reads differently. */
  readonly batchIds: ReadonlySet<number>;
  /**
   * True for an authoritative list: it settles less where the user allocated manually (settle-by-lists.ts), so that every customer with a
   * manual allocation may change too.
   */
  readonly isAuthoritative: boolean;
};

/**
 * The reach of an import, from the imports that count `before` and `after` it is applied or undone. When it changes how the other imports
 * are read (the fiscal year before an opening, the months between two exports, the field that holds the document number, the first
 * authoritative list), it reaches the customers of all.
 */
export function reachOf(batchId: number, before: readonly ImportedPeriod[], after: readonly ImportedPeriod[]): Reach {
  const others = before.filter((period) => period.batchId !== batchId);
  const isAlike = stateOfOthers(before, others, batchId) === stateOfOthers(after, others, batchId);
  const replacedIds = [before, after].flatMap((periods) =>
    supersededSpans(periods).flatMap((span) => (span.byBatchId === batchId ? [span.batchId] : [])),
  );
  const isListed = (list: AuthoritativeList) => list.batchId === batchId;
  return {
    batchIds: new Set([batchId, ...(isAlike ? replacedIds : others.map((period) => period.batchId))]),
    isAuthoritative: [before, after].some((periods) => authoritativeListsOf(periods).some(isListed)),
  };
}

/**
 * A text that changes when the other imports are read differently among `periods`. It includes the openings of `batchId` itself that come
 * after missing months, since these replace what the other imports left open.
 */
function stateOfOthers(periods: readonly ImportedPeriod[], others: readonly ImportedPeriod[], batchId: number): string {
  const fiscalYears = fiscalYearsByBatch(periods);
  const starts = others.map((period) => fiscalYears.get(period.batchId));
  const own = openingDays(periods.filter((period) => period.batchId === batchId));
  return JSON.stringify([
    partition(starts),
    openingDays(others).map((day) => openingState(day, periods)),
    own.filter((day) => openingState(day, periods) === 'afterGap'),
    [...new Set(others.flatMap(({ journals }) => journals))].map(referenceFieldsOf(periods).fieldOf),
    authoritativeListsOf(periods)[0],
  ]);
}

/** For each import, the place of the first one of the same fiscal year: it tells which share a year, not when the year begins. */
function partition(starts: readonly (Day | undefined)[]): number[] {
  return starts.map((start) => starts.indexOf(start));
}
