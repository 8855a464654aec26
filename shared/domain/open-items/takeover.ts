import { type ImportedPeriod, sortByRank } from '../ledger/exercises.ts';
import { type Day, laterDay } from '../values/days.ts';

/** A list that says what became of the ledger's documents. */
export type LaterList = {
  readonly batchId: number;
  readonly on: Day;
  readonly recordedAt: string;
  readonly fileName: string;
  /** It holds all that is open on its day; the others say nothing of what they do not hold. */
  readonly isComplete: boolean;
};

/**
 * The lists that take over from the accounting ledgers: the first complete one closed after the last day of every ledger, and
 * all that follow it. From its day on they decide what the ledgers' documents leave open, until a ledger goes as far. None when
 * the ledgers decide. An aged balance, which has no invoices, takes nothing over.
 */
export function takeoverOf(periods: readonly ImportedPeriod[]): readonly LaterList[] {
  const lastOn = lastLedgerDay(periods);
  if (lastOn === null) return [];
  const later = sortByRank(periods.filter((period) => period.isTable && period.periodTo > lastOn));
  const first = later.findIndex((period) => period.isPosition && !period.isAged);
  return first < 0
    ? []
    : later.slice(first).map(({ batchId, periodTo, recordedAt = '', fileName = '', isPosition = false }) => ({
        ...{ batchId, on: periodTo, recordedAt, fileName, isComplete: isPosition },
      }));
}

/** The last day of the accounting ledgers; null without any. */
export function lastLedgerDay(periods: readonly ImportedPeriod[]): Day | null {
  const ledgers = periods.filter((period) => !period.isTable);
  return ledgers.length === 0 ? null : ledgers.reduce((last, { periodTo }) => laterDay(last, periodTo), '');
}
