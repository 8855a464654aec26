import type { InversesOf } from '../../app/inverse.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

export const allocationInverses: InversesOf<'allocations'> = {
  'allocations.create': ({ tx, writing }, { subjectId }) => void withdrawAllocation(tx, writing, subjectId),
  'allocations.void': ({ tx, writing, rowNow }, { data: { debitDocumentId, creditDocumentId, amountCents } }) =>
    void createAllocations(tx, writing, [
      {
        debitDocumentId: rowNow('documents', debitDocumentId),
        creditDocumentId: rowNow('documents', creditDocumentId),
        amountCents,
      },
    ]),
};
