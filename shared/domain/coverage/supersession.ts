import { type Day, laterDay } from '../values/days.ts';
import { firstDayOf, type ImportedPeriod, sortByRank } from './fiscal-years.ts';

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
 * The days and journals that newer exports replace. An export replaces nothing of a journal it lacks, nor after its
 * last day. The order of imports matters only for two exports of the same days.
 */
export function supersededSpans(periods: readonly ImportedPeriod[]): SupersededSpan[] {
  const newestFirst = sortByRank(periods).reverse();
  const spans: SupersededSpan[] = [];
  for (const [index, older] of newestFirst.entries()) {
    const known = new Map<string, SupersededSpan[]>();
    for (const newer of newestFirst.slice(0, index)) {
      // The newer export never ends first (`sortByRank`), so the overlap ends with the older one.
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
