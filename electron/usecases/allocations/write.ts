import { appendEvent } from '../../../db/journal/journal.ts';
import {
  type AllocationParties,
  insertManualAllocation,
  voidManualAllocation,
} from '../../../db/queries/allocations/manual-allocations.ts';
import { accountOf } from '../../../db/queries/common/merges.ts';
import type { Tx } from '../../../db/types.ts';
import type { AllocationEntry } from '../../../shared/contract/edits.ts';
import type { Writing } from '../../app/act.ts';
import { rederiveCustomer } from '../../derivation/rederiving.ts';

/** Saves manual allocations in order and returns their ids. @throws AppError as `insertManualAllocation` */
export function createAllocations(tx: Tx, context: Writing, entries: readonly AllocationEntry[]): number[] {
  return entries.map((entry) => {
    const parties = insertManualAllocation(tx, entry, context.now());
    appendAllocationEvent(tx, context, 'allocations.create', parties);
    return parties.allocation.id;
  });
}

/** Withdraws a manual allocation and returns it with its documents. @throws AppError as `voidManualAllocation` */
export function withdrawAllocation(tx: Tx, context: Writing, id: number): AllocationParties {
  const at = context.now();
  const parties = voidManualAllocation(tx, id, at);
  rederiveCustomer(tx, parties.debit.customerId, at);
  appendAllocationEvent(tx, context, 'allocations.void', parties);
  return parties;
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
      debitDocumentId: debit.id,
      creditDocumentId: credit.id,
      debitReference: debit.reference,
      creditReference: credit.reference,
      amountCents: allocation.amountCents,
      currency: debit.currency,
      effectiveOn: allocation.effectiveOn,
    },
  });
}
