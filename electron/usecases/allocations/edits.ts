import type { AllocationEntry } from '../../../shared/contract/edits.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import type { Edit, EditStep } from '../../app/edit-log.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

/** The edit of having set amounts against each other; `ids` are those of `entries`. */
export function allocationsCreated(ids: readonly number[], entries: readonly AllocationEntry[]): Edit {
  return {
    kind: 'allocations.create',
    details: { count: entries.length, amountCents: sumCents(entries.map((entry) => entry.amountCents)) },
    undo: (step) => {
      for (const id of ids) withdrawAllocation(step.tx, step.context, step.ids.now('allocations', id));
    },
    redo: (step) => {
      for (const [index, entry] of entries.entries()) allocateAgain(step, ids[index] ?? 0, entry);
    },
  };
}

/** The edit of having taken an allocation back. */
export function allocationVoided(id: number, entry: AllocationEntry): Edit {
  return {
    kind: 'allocations.void',
    details: { amountCents: entry.amountCents },
    undo: (step) => allocateAgain(step, id, entry),
    redo: (step) => void withdrawAllocation(step.tx, step.context, step.ids.now('allocations', id)),
  };
}

function allocateAgain(step: EditStep, id: number, entry: AllocationEntry): void {
  const { tx, context, ids } = step;
  const [newId = 0] = createAllocations(tx, context, [
    {
      ...entry,
      debitDocumentId: ids.now('documents', entry.debitDocumentId),
      creditDocumentId: ids.now('documents', entry.creditDocumentId),
    },
  ]);
  ids.move('allocations', ids.now('allocations', id), newId);
}
