import { listProposals } from './allocation-proposals.ts';
import { withFirm } from './base.ts';
import { allocationsCreated, allocationVoided } from './document-edits.ts';
import { recordEdit } from './edit-log.ts';
import { createAllocations, withdrawAllocation } from './write-allocations.ts';

const immediate = { behavior: 'immediate' } as const;

export const allocationsHandlers = {
  proposals: withFirm.allocations.proposals.handler(({ input, context }) => listProposals(context.db, input)),

  create: withFirm.allocations.create.handler(({ input, context }) => {
    const ids = context.db.transaction((tx) => createAllocations(tx, context, input.allocations), immediate);
    recordEdit(context.firm, allocationsCreated(ids, input.allocations));
  }),

  void: withFirm.allocations.void.handler(({ input, context }) => {
    const { allocation } = context.db.transaction((tx) => withdrawAllocation(tx, context, input.id), immediate);
    const { debitDocumentId, creditDocumentId, amountCents } = allocation;
    recordEdit(context.firm, allocationVoided(input.id, { debitDocumentId, creditDocumentId, amountCents }));
  }),
};
