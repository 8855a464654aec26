import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { allocationInverses } from './inverses.ts';
import { listProposals, proposalsReport } from './proposals.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

export { allocationInverses, createAllocations, listProposals, withdrawAllocation };

export const allocationsHandlers = {
  proposals: withFirm.allocations.proposals.handler(({ input, context }) => listProposals(context.db, input)),

  exportProposals: withFirm.allocations.exportProposals.handler(({ input, context, signal }) => {
    const report = proposalsReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `lettrages-proposes-${context.today()}`);
  }),

  create: withFirm.allocations.create.handler(({ input, context }) => {
    act(context, (tx, writing) => createAllocations(tx, writing, input.allocations));
  }),

  void: withFirm.allocations.void.handler(({ input, context }) => {
    act(context, (tx, writing) => withdrawAllocation(tx, writing, input.id));
  }),
};
