import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { startSlices } from '../../app/slices.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { allocationInverses } from './inverses.ts';
import { openDocumentsReport } from './open-report.ts';
import { addUpProposals, everyProposal, listProposals, proposalsReport } from './proposals.ts';
import { createAllocations, withdrawAllocation } from './write.ts';

export { allocationInverses, createAllocations, everyProposal, listProposals, withdrawAllocation };

export const allocationsHandlers = {
  proposals: withFirm.allocations.proposals.handler(({ input, context }) => listProposals(context.db, input)),

  proposalTotals: withFirm.allocations.proposalTotals.handler(({ input, context, signal }) =>
    addUpProposals(context.db, input.customerId, startSlices(signal)),
  ),

  exportProposals: withFirm.allocations.exportProposals.handler(({ input, context, signal }) => {
    const report = proposalsReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `lettrages-proposes-${context.today()}`);
  }),

  exportOpen: withFirm.allocations.exportOpen.handler(({ input, context, signal }) => {
    const report = openDocumentsReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `lettrage-${context.today()}`);
  }),

  create: withFirm.allocations.create.handler(({ input, context }) => {
    act(context, (tx, writing) => createAllocations(tx, writing, input.allocations));
  }),

  void: withFirm.allocations.void.handler(({ input, context }) => {
    act(context, (tx, writing) => withdrawAllocation(tx, writing, input.id));
  }),
};
