import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** What every statement of a source says of a customer's account. */
export type Stated = {
  readonly lineNumber: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly bookedOn: Day;
  /** The day on the document itself. */
  readonly documentOn: Day | null;
  readonly reference: string;
  readonly label: string;
  /** Cents of `currency`, debit positive, credit negative. */
  readonly signedCents: Cents;
  readonly currency: string;
  /** As written in a due date column of the file; a date in the label is read later. */
  readonly dueOn: Day | null;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
};
