import { withFirm } from '../../app/base.ts';
import { recordEdit } from '../../app/edit-log.ts';
import { allocationsCreated, allocationVoided } from './edits.ts';
import { listProposals } from './proposals.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

export { createAllocations, withdrawAllocation } from './write.ts';

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
