import type { AllocationOrigin } from '../kinds.ts';
import type { ListedDueDate } from '../receivables/complete-due-dates.ts';
import type { DocumentState } from '../receivables/documents.ts';
import type { StoredLine, StoredRefused } from '../sources/stored.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { TermsColumns } from '../values/terms.ts';

/** A document as stored. */
export type StoredDocument = Omit<DocumentState, 'batchId'> & {
  readonly id: number;
  readonly customerId: number;
  /** The customer on whose account it was made, when merged into another. */
  readonly mergedFromId: number | null;
  /** The import that brought it; null for a manual document. */
  readonly batchId: number | null;
  /** The import whose applying made it from lines of another import. */
  readonly madeByBatchId: number | null;
  readonly recordedAt: string;
  readonly voidedAt: string | null;
  /** The values the user entered, as JSON, while an import has taken it over (`asManual`). */
  readonly manualValues: string | null;
};

/** An allocation as stored. */
export type StoredAllocation = {
  readonly id: number;
  readonly debitDocumentId: number;
  readonly creditDocumentId: number;
  readonly amountCents: Cents;
  readonly effectiveOn: Day;
  readonly origin: AllocationOrigin;
  readonly recordedAt: string;
  readonly batchId: number | null;
  readonly voidedAt: string | null;
  readonly voidedBatchId: number | null;
};

/** What comparing needs of a customer's card. */
export type StoredCustomer = TermsColumns & {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly mergedIntoId: number | null;
  /** Name in the latest file. */
  readonly importedName: string | null;
  readonly isFromImport: boolean;
};

/** One customer's stored documents and allocations, and the imported lines from which they are derived. */
export type CustomerLedger = {
  readonly customer: StoredCustomer | null;
  /** The customer into which this one was merged; the same customer when it was not. */
  readonly survivor: StoredCustomer | null;
  readonly lines: readonly StoredLine[];
  /** Lines that could not be read. */
  readonly refused: readonly StoredRefused[];
  /** Due dates that lists state without an amount. */
  readonly dueDates: readonly ListedDueDate[];
  /** Imported documents on this account, withdrawn ones included. */
  readonly documents: readonly StoredDocument[];
  /** Manual documents on this account that are not withdrawn. */
  readonly manual: readonly StoredDocument[];
  /** Manual documents, not withdrawn, on the accounts of customers merged into the same one. */
  readonly manualOfMates: readonly StoredDocument[];
  /** Ids of the withdrawn imported documents on those accounts. */
  readonly withdrawnOfMates: ReadonlySet<number>;
  /** Amount in cents, by id, of each of the survivor's documents that may be allocated: all but withdrawn manual ones. */
  readonly amounts: ReadonlyMap<number, Cents>;
  /** Booking days, by id, of the survivor's documents. */
  readonly days: ReadonlyMap<number, Day>;
  /** Allocations of the survivor's documents, withdrawn ones included. */
  readonly allocations: readonly StoredAllocation[];
};
