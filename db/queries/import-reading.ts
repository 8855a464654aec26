import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import { exercisesByBatch, type ImportedPeriod, isOpeningCovered } from '../../shared/domain/ledger/exercises.ts';
import type { ImportedLine } from '../../shared/domain/ledger/line.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import { allocations, customers, documents, firm, ledgerLines } from '../schema.ts';
import type { Reader } from '../types.ts';

export type CustomerRow = typeof customers.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;
export type AllocationRow = typeof allocations.$inferSelect;

/** What the ledger holds of one customer, and the imported lines it is to be derived from. */
export type CustomerLedger = {
  readonly customer: CustomerRow | null;
  readonly lines: readonly ImportedLine[];
  /** Imported documents, withdrawn ones included; those typed by hand are not the imports' business. */
  readonly documents: readonly DocumentRow[];
  /** Allocations touching these documents, withdrawn ones included. */
  readonly allocations: readonly AllocationRow[];
};

/** Reads one customer after another with prepared statements; the lines are those of `periods`. */
export function customerLedgerReader(
  reader: Reader,
  periods: readonly ImportedPeriod[],
): (code: string) => CustomerLedger {
  const batchIds = periods.map((period) => period.batchId);
  const place = sql.placeholder;
  const lines = reader
    .select()
    .from(ledgerLines)
    .where(and(eq(ledgerLines.customerCode, place('code')), inArray(ledgerLines.batchId, batchIds)))
    .prepare();
  const customer = reader
    .select()
    .from(customers)
    .where(eq(customers.code, place('code')))
    .prepare();
  const documentRows = reader
    .select()
    .from(documents)
    .where(eq(documents.customerId, place('customerId')))
    .prepare();
  const allocationRows = reader
    .select({ allocation: allocations })
    .from(allocations)
    .innerJoin(documents, eq(documents.id, allocations.debitDocumentId))
    .where(eq(documents.customerId, place('customerId')))
    .prepare();
  return (code) => {
    const row = customer.get({ code }) ?? null;
    const ofCustomer = { customerId: row?.id ?? 0 };
    return {
      customer: row,
      lines: lines.all({ code }),
      documents: row ? documentRows.all(ofCustomer).filter((document) => document.batchId !== null) : [],
      allocations: row ? allocationRows.all(ofCustomer).map(({ allocation }) => allocation) : [],
    };
  };
}

/** Terms that apply where a customer has none. */
export function readFirmTerms(reader: Reader): Terms {
  const row = reader.select({ kind: firm.termsKind, days: firm.termsDays }).from(firm).get();
  return row ?? { kind: 'net', days: 30 };
}

/**
 * Codes of the customers an import may change, sorted: those with lines in it, or all of them when it makes the exercises
 * of the other imports read differently (the exercise before an opening, the months between two exports).
 */
export function affectedCustomers(
  reader: Reader,
  batchId: number,
  before: readonly ImportedPeriod[],
  after: readonly ImportedPeriod[],
): string[] {
  const others = before.filter((period) => period.batchId !== batchId);
  const openingDays = readOpeningDays(reader, others);
  const isAlike = readingOf(before, others, openingDays) === readingOf(after, others, openingDays);
  const batchIds = isAlike ? [batchId] : [batchId, ...others.map((period) => period.batchId)];
  return reader
    .selectDistinct({ code: ledgerLines.customerCode })
    .from(ledgerLines)
    .where(inArray(ledgerLines.batchId, batchIds))
    .orderBy(ledgerLines.customerCode)
    .all()
    .map(({ code }) => code);
}

function readingOf(
  periods: readonly ImportedPeriod[],
  shown: readonly ImportedPeriod[],
  openingDays: readonly Day[],
): string {
  const exercises = exercisesByBatch(periods);
  const starts = shown.map(({ batchId }) => exercises.get(batchId));
  return JSON.stringify([partition(starts), openingDays.map((day) => isOpeningCovered(day, periods))]);
}

/** Which imports share an exercise, whatever its first day. */
function partition(starts: readonly (Day | undefined)[]): number[] {
  return starts.map((start) => starts.indexOf(start));
}

function readOpeningDays(reader: Reader, periods: readonly ImportedPeriod[]): Day[] {
  const batchIds = periods.filter((period) => period.hasOpening).map((period) => period.batchId);
  return reader
    .selectDistinct({ day: ledgerLines.bookedOn })
    .from(ledgerLines)
    .where(and(inArray(ledgerLines.batchId, batchIds), eq(ledgerLines.journalKind, 'opening')))
    .orderBy(ledgerLines.bookedOn)
    .all()
    .map(({ day }) => day);
}
