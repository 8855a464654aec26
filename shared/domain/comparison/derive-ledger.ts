import type { ImportedPeriod } from '../coverage/fiscal-years.ts';
import { type DerivedLedger, deriveCustomerLedger, type ManualAllocation } from '../receivables/derive.ts';
import type { Cents } from '../values/money.ts';
import { type Terms, termsOf } from '../values/terms.ts';
import type { CustomerLedger, StoredAllocation } from './stored.ts';

/** What the comparison of every customer needs. */
export type ComparisonContext = {
  readonly periods: readonly ImportedPeriod[];
  readonly firmTerms: Terms;
  /** The import being undone: manual allocations it withdrew hold again. */
  readonly undone: number | null;
  /** The import being compared with the ledger. */
  readonly staged: number | null;
  /** True for an accounting export, whose corrected documents are followed; false for a list, or no import. */
  readonly isOfAccounts: (batchId: number | null) => boolean;
};

/**
 * Prepares the derivation of a customer's ledger from its lines and its manual allocations, except those of `without` and those to
 * documents that are `gone`. `keys` are the source keys of its documents by id; the caller may change them and call `derive` again.
 */
export function deriveLedger(
  code: string,
  ledger: CustomerLedger,
  { periods, firmTerms, undone }: ComparisonContext,
  { gone, without = [] }: { readonly gone: ReadonlySet<number>; readonly without?: readonly StoredAllocation[] },
): {
  readonly keys: Map<number, string>;
  /** Manual allocations that the import being undone had withdrawn, and that hold again without it. */
  readonly restored: readonly StoredAllocation[];
  derive(): DerivedLedger;
} {
  const manual = ledger.allocations.filter((row) => row.origin === 'manual');
  const restored = undone === null ? [] : holdAgain(manual, ledger.amounts, undone);
  const keys = new Map<number, string>(ledger.documents.map((row) => [row.id, row.sourceKey]));
  const holding = [...manual.filter((row) => row.voidedAt === null && !without.includes(row)), ...restored].filter(
    (row) => !gone.has(row.debitDocumentId) && !gone.has(row.creditDocumentId),
  );
  const derive = () =>
    deriveCustomerLedger(code, ledger.lines, {
      periods,
      refused: ledger.refused,
      customerTerms: ledger.survivor && termsOf(ledger.survivor),
      firmTerms,
      dueDates: ledger.dueDates,
      manualAllocations: holding.map((row) => toManual(row, keys)),
      recordedManualAllocations: manual.map((row) => ({
        ...toManual(row, keys),
        recordedAt: row.recordedAt,
        voidedAt: restored.includes(row) ? null : row.voidedAt,
      })),
    });
  return { keys, restored, derive };
}

/** The manual allocations that the import `undone` had withdrawn and for which later allocations leave enough open. */
function holdAgain(
  manual: readonly StoredAllocation[],
  amounts: ReadonlyMap<number, Cents>,
  undone: number,
): StoredAllocation[] {
  const room = new Map(amounts);
  const take = (row: StoredAllocation) => {
    for (const id of [row.debitDocumentId, row.creditDocumentId]) room.set(id, (room.get(id) ?? 0) - row.amountCents);
  };
  for (const row of manual) if (row.voidedAt === null) take(row);
  return manual.filter((row) => {
    if (row.voidedBatchId !== undone) return false;
    const fits = [row.debitDocumentId, row.creditDocumentId].every((id) => (room.get(id) ?? 0) >= row.amountCents);
    if (fits) take(row);
    return fits;
  });
}

function toManual(row: StoredAllocation, keys: ReadonlyMap<number, string>): ManualAllocation {
  return {
    debitKey: keys.get(row.debitDocumentId) ?? null,
    creditKey: keys.get(row.creditDocumentId) ?? null,
    amountCents: row.amountCents,
    effectiveOn: row.effectiveOn,
  };
}
