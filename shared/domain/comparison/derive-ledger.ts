import type { ImportedPeriod } from '../coverage/fiscal-years.ts';
import type { Coverage } from '../coverage/verdicts.ts';
import { type DerivedLedger, deriveCustomerLedger, type ManualAllocation } from '../receivables/derive.ts';
import type { Day } from '../values/days.ts';
import { type Terms, termsOf } from '../values/terms.ts';
import type { CustomerLedger, StoredAllocation } from './stored.ts';

/** What the comparison of every customer needs. */
export type ComparisonContext = {
  readonly periods: readonly ImportedPeriod[];
  readonly firmTerms: Terms;
  /** The import being undone. */
  readonly undone: number | null;
  /** The import being compared with the ledger. */
  readonly staged: number | null;
  /** True for an accounting export; false for a list, or no import. */
  readonly isOfAccounts: (batchId: number | null) => boolean;
};

type Beside = {
  readonly coverage: Coverage;
  readonly gone: ReadonlySet<number>;
  readonly without?: readonly StoredAllocation[];
};

/**
 * Prepares the derivation of a customer's ledger from its lines that count and its manual allocations, except those of `without` and those to
 * documents that are `gone`. `keys` are the source keys of its documents by id; the caller may change them and call `derive` again.
 */
export function deriveLedger(
  code: string,
  ledger: CustomerLedger,
  context: ComparisonContext,
  { coverage, gone, without = [] }: Beside,
): {
  readonly keys: Map<number, string>;
  /** Manual allocations that an import had withdrawn, and that hold again if their documents are there (`isThere`). */
  readonly restored: readonly StoredAllocation[];
  derive(): DerivedLedger;
} {
  const manual = ledger.allocations.filter((row) => row.origin === 'manual');
  const { periods, firmTerms } = context;
  const isHere = (row: StoredAllocation) => !gone.has(row.debitDocumentId) && !gone.has(row.creditDocumentId);
  const restored = holdAgain(manual, ledger, context).filter(isHere);
  const keys = new Map<number, string>(ledger.documents.map((row) => [row.id, row.sourceKey]));
  const inForce = manual.filter((row) => row.voidedAt === null && !without.includes(row) && isHere(row));
  const holding = [...inForce, ...restored];
  const derive = () =>
    deriveCustomerLedger(code, coverage, {
      periods,
      customerTerms: ledger.survivor && termsOf(ledger.survivor),
      firmTerms,
      dueDates: ledger.dueDates,
      manualAllocations: holding.map((row) => toManual(row, keys, ledger.days)),
      recordedManualAllocations: manual.map((row) => ({
        ...toManual(row, keys, ledger.days),
        recordedAt: row.recordedAt,
        voidedAt: restored.includes(row) ? null : row.voidedAt,
      })),
    });
  return { keys, restored, derive };
}

/**
 * The manual allocations for which later allocations leave enough open, and that the import being undone had withdrawn, or
 * any import that took away one of their documents: an import may bring it back.
 */
function holdAgain(
  manual: readonly StoredAllocation[],
  { amounts, documents, withdrawnOfMates }: CustomerLedger,
  { undone, staged }: ComparisonContext,
): StoredAllocation[] {
  if (undone === null && staged === null) return [];
  const withdrawn = new Set(documents.flatMap(({ id, voidedAt }) => (voidedAt === null ? [] : [id])));
  const isGone = (row: StoredAllocation) =>
    [row.debitDocumentId, row.creditDocumentId].some((id) => withdrawn.has(id)) &&
    ![row.debitDocumentId, row.creditDocumentId].some((id) => withdrawnOfMates.has(id));
  const room = new Map(amounts);
  const take = (row: StoredAllocation) => {
    for (const id of [row.debitDocumentId, row.creditDocumentId]) room.set(id, (room.get(id) ?? 0) - row.amountCents);
  };
  for (const row of manual) if (row.voidedAt === null) take(row);
  return manual.filter((row) => {
    if (row.voidedBatchId === null || !(row.voidedBatchId === undone || isGone(row))) return false;
    const fits = [row.debitDocumentId, row.creditDocumentId].every((id) => (room.get(id) ?? 0) >= row.amountCents);
    if (fits) take(row);
    return fits;
  });
}

/** A stored manual allocation as the derivation takes it; `keys` and `days` are the source keys and booking days of documents by id. */
export function toManual(
  row: Pick<StoredAllocation, 'debitDocumentId' | 'creditDocumentId' | 'amountCents' | 'effectiveOn'>,
  keys: ReadonlyMap<number, string>,
  days: ReadonlyMap<number, Day>,
): ManualAllocation {
  const manualId = [row.debitDocumentId, row.creditDocumentId].find((id) => !keys.has(id));
  return {
    debitKey: keys.get(row.debitDocumentId) ?? null,
    creditKey: keys.get(row.creditDocumentId) ?? null,
    manualOn: manualId === undefined ? null : (days.get(manualId) ?? null),
    amountCents: row.amountCents,
    effectiveOn: row.effectiveOn,
  };
}
