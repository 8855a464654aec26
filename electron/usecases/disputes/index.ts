import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { readDisputable } from '../../../db/queries/disputes/disputable.ts';
import { readCreditNotes } from '../../../db/queries/disputes/disputes.ts';
import { getDisputeReason, listDisputeReasons } from '../../../db/queries/disputes/reasons.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { linkCreditNote, resolveDispute, withdrawDispute } from './ending.ts';
import { disputeInverses } from './inverses.ts';
import { disputesReport, listDisputes } from './list.ts';
import { addReason, changeReason, moveReason } from './reasons.ts';
import { countDisputes, disputeRow, disputeRows } from './rows.ts';
import { changeDispute, getDispute, openDisputes } from './write.ts';

export { liftDispute, resumeDispute } from './ending.ts';
export { addDispute, removeDispute } from './write.ts';
export { disputeInverses, disputeRows };

export const disputesHandlers = {
  open: withFirm.disputes.open.handler(({ input, context }) => ({
    ids: act(context, (tx, writing) => {
      requireUnmerged(tx, input.customerId);
      return openDisputes(tx, writing, input);
    }),
  })),

  change: withFirm.disputes.change.handler(({ input, context }) =>
    act(context, (tx, writing) => changeDispute(tx, writing, input)),
  ),

  resolve: withFirm.disputes.resolve.handler(({ input, context }) =>
    act(context, (tx, writing) => resolveDispute(tx, writing, input)),
  ),

  link: withFirm.disputes.link.handler(({ input: { id, creditNoteId }, context }) =>
    act(context, (tx, writing) => linkCreditNote(tx, writing, id, creditNoteId)),
  ),

  withdraw: withFirm.disputes.withdraw.handler(({ input, context }) =>
    act(context, (tx, writing) => withdrawDispute(tx, writing, input.id)),
  ),

  list: withFirm.disputes.list.handler(({ input, context }) => listDisputes(context.db, input, context.today())),

  export: withFirm.disputes.export.handler(({ input, context, signal }) => {
    const report = disputesReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `litiges-${context.today()}`);
  }),

  get: withFirm.disputes.get.handler(({ input: { id, asOf }, context }) =>
    disputeRow(context.db, getDispute(context.db, id), asOf ?? context.today()),
  ),

  counts: withFirm.disputes.counts.handler(({ input: { customerId, asOf }, context }) =>
    countDisputes(disputeRows(context.db, asOf ?? context.today(), customerId)),
  ),

  disputable: withFirm.disputes.disputable.handler(({ input, context }) => readDisputable(context.db, input)),

  creditNotes: withFirm.disputes.creditNotes.handler(({ input, context }) =>
    readCreditNotes(context.db, getDispute(context.db, input.id)),
  ),

  reasons: withFirm.disputes.reasons.handler(({ context }) => listDisputeReasons(context.db)),

  addReason: withFirm.disputes.addReason.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => addReason(tx, writing, input)),
  })),

  changeReason: withFirm.disputes.changeReason.handler(({ input: { id, ...values }, context }) =>
    act(context, (tx, writing) => {
      const { position } = getDisputeReason(tx, id);
      changeReason(tx, writing, id, { ...values, position });
    }),
  ),

  moveReason: withFirm.disputes.moveReason.handler(({ input, context }) =>
    act(context, (tx, writing) => moveReason(tx, writing, input.id, input.direction)),
  ),
};
