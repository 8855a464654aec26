import { type Day, laterDay } from '../values/days.ts';
import { firstDayOf, type ImportedPeriod, sortByRank } from './exercises.ts';

/** Days of one journal of an import that a newer export of the same journal covers: only the newer one counts there. */
export type SupersededSpan = {
  readonly batchId: number;
  readonly journal: string;
  readonly from: Day;
  readonly to: Day;
  /** The newer import. */
  readonly byBatchId: number;
};

/**
 * What the newer exports replace. An export without a journal says nothing of it, and one that ends earlier says
 * nothing of the rest. A function of the imports alone: their order matters only for two exports of the same days.
 */
export function supersededSpans(periods: readonly ImportedPeriod[]): SupersededSpan[] {
  const newestFirst = sortByRank(periods).reverse();
  const spans: SupersededSpan[] = [];
  for (const [index, older] of newestFirst.entries()) {
    const known = new Map<string, SupersededSpan[]>();
    for (const newer of newestFirst.slice(0, index)) {
      // The newer never ends first.
      const { periodTo: to } = older;
      const from = laterDay(firstDayOf(newer), older.periodFrom);
      if (from > to) continue;
      const journals = new Set(newer.journals);
      for (const journal of older.journals.filter((code) => journals.has(code))) {
        const list = known.get(journal) ?? [];
        known.set(journal, list);
        if (list.some((span) => span.from <= from && span.to >= to)) continue;
        list.push({ batchId: older.batchId, journal, from, to, byBatchId: newer.batchId });
      }
    }
    spans.push(...[...known.values()].flat());
  }
  return spans;
}
