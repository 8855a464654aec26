import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { allocationInverses } from './inverses.ts';
import { listProposals } from './proposals.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

export { allocationInverses, createAllocations, listProposals, withdrawAllocation };

export const allocationsHandlers = {
  proposals: withFirm.allocations.proposals.handler(({ input, context }) => listProposals(context.db, input)),

  create: withFirm.allocations.create.handler(({ input, context }) => {
    act(context, (tx, writing) => createAllocations(tx, writing, input.allocations));
  }),

  void: withFirm.allocations.void.handler(({ input, context }) => {
    act(context, (tx, writing) => withdrawAllocation(tx, writing, input.id));
  }),
};
