import type { DocumentRow } from '../../../db/queries/receivables/reading.ts';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import type { Edit, EditStep } from '../../app/edit-log.ts';
import { withdrawAllocation } from '../allocations/index.ts';
import { changeDueDate, createDocument, type DueDateChoice, replaceDocument, withdrawDocument } from './write.ts';
import { type WriteOff, writeOffRemainder } from './write-off.ts';

/** The edit of having typed a document. */
export function documentCreated(id: number, entry: DocumentEntry): Edit {
  return { kind: 'documents.create', details: namedBy(entry), undo: withdraw(id), redo: typeAgain(id, entry) };
}

/** The edit of having withdrawn a document. */
export function documentVoided(id: number, entry: DocumentEntry): Edit {
  return { kind: 'documents.void', details: namedBy(entry), undo: typeAgain(id, entry), redo: withdraw(id) };
}

/** The edit of having corrected a document. */
export function documentUpdated(id: number, before: DocumentEntry, after: DocumentEntry): Edit {
  const replaceBy = (entry: DocumentEntry) => (step: EditStep) => {
    const current = step.ids.now('documents', id);
    step.ids.move('documents', current, replaceDocument(step.tx, step.context, current, ofCustomerNow(step, entry)));
  };
  return { kind: 'documents.update', details: namedBy(after), undo: replaceBy(before), redo: replaceBy(after) };
}

/** The edit of having changed a due date. */
export function dueDateChanged(document: DocumentRow, after: DueDateChoice): Edit {
  const { id, reference, dueOn, dueOrigin } = document;
  const change = (due: DueDateChoice) => (step: EditStep) =>
    changeDueDate(step.tx, step.context, step.ids.now('documents', id), due);
  return {
    kind: 'documents.setDueOn',
    details: { reference },
    undo: change({ dueOn, dueOrigin }),
    redo: change(after),
  };
}

/** The edit of having written off what remained of a document. */
export function writtenOff(
  document: DocumentRow,
  made: WriteOff,
  entry: { readonly issuedOn: string; readonly reason: string },
): Edit {
  const { adjustmentId, allocationId } = made;
  return {
    kind: 'documents.writeOff',
    details: { reference: document.reference, amountCents: document.openCents },
    undo: ({ tx, context, ids }) => {
      withdrawAllocation(tx, context, ids.now('allocations', allocationId));
      withdrawDocument(tx, context, ids.now('documents', adjustmentId));
    },
    redo: ({ tx, context, ids }) => {
      const again = writeOffRemainder(tx, context, { ...entry, id: ids.now('documents', document.id) });
      ids.move('documents', ids.now('documents', adjustmentId), again.adjustmentId);
      ids.move('allocations', ids.now('allocations', allocationId), again.allocationId);
    },
  };
}

const withdraw = (id: number) => (step: EditStep) =>
  void withdrawDocument(step.tx, step.context, step.ids.now('documents', id));

const typeAgain = (id: number, entry: DocumentEntry) => (step: EditStep) => {
  const newId = createDocument(step.tx, step.context, ofCustomerNow(step, entry));
  step.ids.move('documents', step.ids.now('documents', id), newId);
};

function ofCustomerNow({ ids }: EditStep, entry: DocumentEntry): DocumentEntry {
  return { ...entry, customerId: ids.now('customers', entry.customerId) };
}

function namedBy({ reference, amountCents }: DocumentEntry) {
  return { reference, amountCents };
}
