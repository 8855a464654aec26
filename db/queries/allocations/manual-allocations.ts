import { and, eq, isNull } from 'drizzle-orm';
import type { AllocationEntry } from '../../../shared/contract/edits.ts';
import { laterDay } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { allocations } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { requireDocument } from '../receivables/manual-documents.ts';
import { refreshOpenAmount } from '../receivables/open-amount.ts';
import type { AllocationRow, DocumentRow } from '../receivables/reading.ts';

/** An allocation with its two documents. */
export type AllocationParties = {
  readonly allocation: AllocationRow;
  readonly debit: DocumentRow;
  readonly credit: DocumentRow;
};

/**
 * Allocates an amount of a credit to a debit of the same customer, effective from the later of their booking days.
 * @throws AppError `not_found` / `document`, `validation` / `allocationParties` or `allocationAmount`
 */
export function insertManualAllocation(tx: Tx, entry: AllocationEntry, recordedAt: string): AllocationParties {
  const debit = requireDocument(tx, entry.debitDocumentId);
  const credit = requireDocument(tx, entry.creditDocumentId);
  const isAlike = debit.customerId === credit.customerId && debit.currency === credit.currency;
  if (debit.side !== 'debit' || credit.side !== 'credit' || !isAlike)
    throw new AppError('validation', { reason: 'allocationParties' });
  const short = [debit, credit].find((document) => document.openCents < entry.amountCents);
  if (short) throw new AppError('conflict', { reason: 'allocationAmount', details: { reference: short.reference } });
  const allocation = tx
    .insert(allocations)
    .values({ ...entry, effectiveOn: laterDay(debit.bookedOn, credit.bookedOn), origin: 'manual', recordedAt })
    .returning()
    .get();
  for (const { id } of [debit, credit]) refreshOpenAmount(tx, id);
  return { allocation, debit, credit };
}

/**
 * Withdraws a manual allocation; the imported lettering of the freed amounts holds again once the customer is derived again
 * (`rederiveCustomer`).
 * @throws AppError `not_found` / `allocation`, `conflict` / `importedAllocation`
 */
export function voidManualAllocation(tx: Tx, id: number, voidedAt: string): AllocationParties {
  const allocation = tx
    .select()
    .from(allocations)
    .where(and(eq(allocations.id, id), isNull(allocations.voidedAt)))
    .get();
  if (!allocation) throw new AppError('not_found', { reason: 'allocation' });
  if (allocation.origin !== 'manual') throw new AppError('conflict', { reason: 'importedAllocation' });
  const debit = requireDocument(tx, allocation.debitDocumentId);
  const credit = requireDocument(tx, allocation.creditDocumentId);
  tx.update(allocations).set({ voidedAt }).where(eq(allocations.id, id)).run();
  for (const document of [debit, credit]) refreshOpenAmount(tx, document.id);
  return { allocation, debit, credit };
}
