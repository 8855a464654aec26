import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf } from '../../../db/queries/customers/merges.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import {
  type AllocationParties,
  insertManualAllocation,
  voidManualAllocation,
} from '../../../db/queries/receivables/manual-allocations.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Tx } from '../../../db/types.ts';
import type { AllocationEntry } from '../../../shared/contract/edits.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/edit-log.ts';
import { atOneInstant } from '../../app/one-instant.ts';
import { createDocument } from '../documents/write.ts';

/** Saves allocations made by hand, in their order, and returns their ids. @throws AppError as `insertManualAllocation` */
export function createAllocations(tx: Tx, writing: Writing, entries: readonly AllocationEntry[]): number[] {
  return entries.map((entry) => {
    const context = atOneInstant(writing);
    const parties = insertManualAllocation(tx, entry, context.now());
    appendAllocationEvent(tx, context, 'allocations.create', parties);
    return parties.allocation.id;
  });
}

/** Takes an allocation back and returns its documents and amount. @throws AppError as `voidManualAllocation` */
export function withdrawAllocation(tx: Tx, writing: Writing, id: number): AllocationParties {
  const context = atOneInstant(writing);
  const parties = voidManualAllocation(tx, id, context.now());
  appendAllocationEvent(tx, context, 'allocations.void', parties);
  return parties;
}

/** What a write-off made: the adjustment and the allocation that settles the document with it. */
export type WriteOff = { readonly adjustmentId: number; readonly allocationId: number };

/**
 * Settles what remains of a document by an adjustment the other way.
 * @throws AppError `conflict` / `writeOffSettled`, `validation` / `writeOffLimit`, and as `createDocument`
 */
export function writeOffRemainder(
  tx: Tx,
  context: Writing,
  { id, issuedOn, reason }: { readonly id: number; readonly issuedOn: Day; readonly reason: string },
): WriteOff {
  const document = requireDocument(tx, id);
  const { customerId, reference, openCents: amountCents } = document;
  if (amountCents === 0) throw new AppError('conflict', { reason: 'writeOffSettled', details: { reference } });
  const { writeOffLimitCents: limitCents } = getFirm(tx);
  if (amountCents > limitCents) throw new AppError('validation', { reason: 'writeOffLimit', details: { limitCents } });
  const side = document.side === 'debit' ? 'credit' : 'debit';
  const adjustmentId = createDocument(tx, context, {
    customerId,
    kind: 'adjustment',
    side,
    reference,
    label: reason,
    issuedOn,
    dueOn: null,
    amountCents,
  });
  const [debitDocumentId, creditDocumentId] = side === 'credit' ? [id, adjustmentId] : [adjustmentId, id];
  const [allocationId = 0] = createAllocations(tx, context, [{ debitDocumentId, creditDocumentId, amountCents }]);
  return { adjustmentId, allocationId };
}

function appendAllocationEvent(
  tx: Tx,
  context: Writing,
  kind: 'allocations.create' | 'allocations.void',
  { allocation, debit, credit }: AllocationParties,
): void {
  appendEvent(tx, context, {
    kind,
    subjectId: allocation.id,
    customerId: accountOf(debit),
    data: {
      debitReference: debit.reference,
      creditReference: credit.reference,
      amountCents: allocation.amountCents,
      currency: debit.currency,
      effectiveOn: allocation.effectiveOn,
    },
  });
}
