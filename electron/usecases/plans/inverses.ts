import { contentOfTerms, type PlanContent } from '../../../db/queries/plans/plans.ts';
import type { InversesOf, Undoing } from '../../app/inverse.ts';
import {
  acceptPlan,
  cancelPlan,
  createPlan,
  refuseIssuedSince,
  removePlan,
  restorePlanState,
  updateProposal,
} from './write.ts';

export const planInverses: InversesOf<'plans'> = {
  'plans.create': ({ tx, writing }, { subjectId }) => removePlan(tx, writing, subjectId),
  'plans.remove': (undoing, { customerId, data: { terms } }) =>
    void createPlan(undoing.tx, undoing.writing, customerId ?? 0, onDocumentsNow(undoing, contentOfTerms(terms))),
  'plans.update': (undoing, { id, subjectId, data: { before } }) => {
    refuseIssuedSince(undoing.tx, subjectId, id);
    updateProposal(undoing.tx, undoing.writing, subjectId, onDocumentsNow(undoing, contentOfTerms(before)));
  },
  'plans.accept': ({ tx, writing }, { id, subjectId, data: { acceptedOn, before } }) => {
    refuseIssuedSince(tx, subjectId, id);
    restorePlanState(tx, writing, subjectId, { undid: { acceptedOn }, before });
  },
  'plans.cancel': ({ tx, writing }, { subjectId, data: { reason, before } }) =>
    restorePlanState(tx, writing, subjectId, { undid: { reason }, before }),
  'plans.restore': ({ tx, writing }, { subjectId, data: { undid } }) => {
    if ('acceptedOn' in undid) acceptPlan(tx, writing, subjectId, undid.acceptedOn);
    else cancelPlan(tx, writing, subjectId, undid.reason);
  },
};

function onDocumentsNow({ rowNow }: Undoing, content: PlanContent): PlanContent {
  return { ...content, documents: content.documents.map((row) => ({ ...row, id: rowNow('documents', row.id) })) };
}
