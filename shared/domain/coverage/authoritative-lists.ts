import { type Day, laterDay } from '../values/days.ts';
import { type ImportedPeriod, sortByRank } from './fiscal-years.ts';

/** An authoritative list: it says what became of the ledger's documents. */
export type AuthoritativeList = {
  readonly batchId: number;
  readonly on: Day;
  readonly recordedAt: string;
  readonly fileName: string;
  /**
   * True for a snapshot, which holds everything open on its day; a list of movements says nothing of a document it
   * leaves out.
   */
  readonly isComplete: boolean;
};

/**
 * The authoritative lists: the first snapshot dated after the last day of every ledger (the cut-off), and all lists
 * that follow it. From its day on they decide what is open of the ledgers' documents, until a ledger covers that day.
 * There are none without such a snapshot; an aged balance, which has no invoices, cannot be the first.
 */
export function authoritativeListsOf(periods: readonly ImportedPeriod[]): readonly AuthoritativeList[] {
  const lastOn = cutOffOf(periods);
  if (lastOn === null) return [];
  const later = sortByRank(periods.filter((period) => period.isOpenItemsList && period.periodTo > lastOn));
  const first = later.findIndex((period) => period.isSnapshot && !period.isAged);
  return first < 0
    ? []
    : later.slice(first).map(({ batchId, periodTo, recordedAt = '', fileName = '', isSnapshot = false }) => ({
        batchId,
        on: periodTo,
        recordedAt,
        fileName,
        isComplete: isSnapshot,
      }));
}

/** The cut-off: last day of the accounting ledgers, null without any. */
export function cutOffOf(periods: readonly ImportedPeriod[]): Day | null {
  const ledgers = periods.filter((period) => !period.isOpenItemsList);
  return ledgers.length === 0 ? null : ledgers.reduce((last, { periodTo }) => laterDay(last, periodTo), '');
}
