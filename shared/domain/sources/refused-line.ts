import type { JournalKind } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';

/**
 * What is known of a line that could not be read and stands on a customer account, or whose account cannot be read. The file counts it, so
 * that the control against the accounts needs its amount, day and customer as far as they can be read.
 */
export type RefusedLine = {
  readonly customerCode: string;
  readonly customerName: string;
  readonly account: string;
  readonly journal: string;
  readonly journalKind: JournalKind;
  /** Null where it cannot be read: the line then counts from the first day of its file. */
  readonly bookedOn: Day | null;
  readonly documentOn: Day | null;
  readonly reference: string;
  /** Debit positive; null where the amount cannot be known. */
  readonly signedCents: Cents | null;
  readonly currency: string;
  /** How many lines it stands for: those of a file that are counted but no longer listed are one. */
  readonly times: number;
};

/** A refused line, and the import it came with. `countsOn`: the day it is booked; where that cannot be read, the first day of its ledger or the day of its list. */
export type RefusedStatement = RefusedLine & {
  readonly source: 'refused';
  readonly batchId: number;
  readonly countsOn: Day;
};

/** Lines of which nothing is known but that there are `times` of them. */
export function unknownLines(times: number): RefusedLine {
  return {
    customerCode: '',
    customerName: '',
    account: '',
    journal: '',
    journalKind: 'other',
    bookedOn: null,
    documentOn: null,
    reference: '',
    signedCents: null,
    currency: ledgerCurrency,
    times,
  };
}
