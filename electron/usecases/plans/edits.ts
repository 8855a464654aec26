import type { PlanContent, StoredPlan } from '../../../db/queries/plans/plans.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Edit, EditStep } from '../../app/edit-log.ts';
import {
  acceptPlan,
  cancelPlan,
  createPlan,
  refuseIssued,
  removePlan,
  restorePlanState,
  updateProposal,
} from './write.ts';

/** The edit of having proposed a plan. */
export function planCreated(id: number, number: number, customerId: number, content: PlanContent): Edit {
  return {
    kind: 'plans.create',
    details: { number: String(number) },
    undo: ({ tx, context, ids }) => removePlan(tx, context, ids.now('plans', id)),
    redo: ({ tx, context, ids }) => {
      const again = createPlan(tx, context, ids.now('customers', customerId), {
        ...content,
        documents: content.documents.map((document) => ({ ...document, id: ids.now('documents', document.id) })),
      });
      ids.move('plans', ids.now('plans', id), again);
    },
  };
}

/** The edit of having changed the terms of a proposal. */
export function planUpdated(before: StoredPlan, content: PlanContent): Edit {
  const give = (terms: PlanContent) => undoing(before.id, { agreementLetterId: null }, setTerms(terms));
  return {
    kind: 'plans.update',
    details: { number: String(before.number) },
    undo: give(before),
    redo: give(content),
  };
}

/** The edit of having accepted a plan that was as `before`. */
export function planAccepted(before: StoredPlan, acceptedOn: Day): Edit {
  return {
    kind: 'plans.accept',
    details: { number: String(before.number) },
    undo: undoing(before.id, before, ({ tx, context }, id) =>
      restorePlanState(tx, context, id, { from: 'accepted', before }),
    ),
    redo: ({ tx, context, ids }) => void acceptPlan(tx, context, ids.now('plans', before.id), acceptedOn),
  };
}

/** The edit of having cancelled a plan that was as `before`. */
export function planCancelled(before: StoredPlan, reason: string): Edit {
  return {
    kind: 'plans.cancel',
    details: { number: String(before.number) },
    undo: ({ tx, context, ids }) =>
      restorePlanState(tx, context, ids.now('plans', before.id), { from: 'cancelled', before }),
    redo: ({ tx, context, ids }) => void cancelPlan(tx, context, ids.now('plans', before.id), reason),
  };
}

const setTerms =
  (content: PlanContent) =>
  ({ tx, context }: EditStep, id: number) =>
    updateProposal(tx, context, id, content);

/** A step that is refused once an agreement was sent out on what it would take back. */
function undoing(
  planId: number,
  before: { readonly agreementLetterId: number | null },
  work: (step: EditStep, id: number) => void,
): (step: EditStep) => void {
  return (step) => {
    const id = step.ids.now('plans', planId);
    refuseIssued(step.tx, id, before);
    work(step, id);
  };
}
