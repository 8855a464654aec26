import { accountOf } from '../../../db/queries/common/merges.ts';
import { readPlans, type StoredPlan } from '../../../db/queries/plans/plans.ts';
import type { Reader } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanVersion } from '../../../shared/contract/plans.ts';
import { type FollowedPlan, followPlan } from '../../../shared/domain/plans/follow-plan.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';

/** The plan `id`. @throws AppError `not_found` / `plan` */
export function getPlan(reader: Reader, id: number): StoredPlan {
  const [plan] = readPlans(reader, { id });
  if (!plan) throw new AppError('not_found', { reason: 'plan' });
  return plan;
}

/**
 * Cents that the documents of `plan` have received since it was made, whatever the booking day: a transfer received before the acceptance
 * and imported after it also pays the plan. A bounced payment is deducted again.
 */
function paidCents(plan: StoredPlan): number {
  return Math.max(0, sumCents(plan.documents.map((document) => document.openCents - document.openNowCents)));
}

/** The plan with its state and the payment of its instalments on `today`. */
export function follow(plan: StoredPlan, today: Day): FollowedPlan {
  const isSettled = plan.documents.every((document) => document.openNowCents === 0);
  return followPlan({ ...plan, paidCents: paidCents(plan), isSettled }, today);
}

/** One line of the list of plans. */
export function planRow(plan: StoredPlan, today: Day): Outputs['plans']['list']['rows'][number] {
  const followed = follow(plan, today);
  return {
    id: plan.id,
    number: plan.number,
    customerId: plan.customerId,
    customer: plan.customer,
    customerName: plan.customerName,
    state: followed.state,
    totalCents: sumCents(plan.instalments.map((instalment) => instalment.amountCents)),
    paidCents: paidCents(plan),
    instalmentCount: plan.instalments.length,
    nextDueOn: followed.nextDueOn,
    lateCents: followed.lateCents,
    proposedOn: plan.proposedOn,
    currency: plan.currency,
  };
}

/** A plan with everything its page shows. */
export function planPage(plan: StoredPlan, today: Day): Outputs['plans']['get'] {
  return {
    ...planRow(plan, today),
    principalCents: plan.principalCents,
    penaltyCents: plan.penaltyCents,
    indemnityCents: plan.indemnityCents,
    clauses: { claimsLaterPenalties: plan.claimsLaterPenalties, cureDays: plan.cureDays },
    note: plan.note,
    acceptedOn: plan.acceptedOn,
    endedOn: plan.endedOn,
    agreementLetterId: plan.agreementLetterId,
    documents: plan.documents.map(({ issuedOn: _issuedOn, ...document }) => document),
    instalments: [...follow(plan, today).instalments],
  };
}

/** The part of a plan that the user may change while it is proposed. */
export function versionOf({ documents, instalments, claimsLaterPenalties, cureDays, note }: StoredPlan): PlanVersion {
  return {
    documentIds: documents.map(({ id }) => id),
    instalments: [...instalments],
    clauses: { claimsLaterPenalties, cureDays },
    note,
  };
}

/** The ids of an event about a plan, on its customer's account. */
export function placeOfPlan(plan: Pick<StoredPlan, 'id' | 'customerId' | 'mergedFromId'>) {
  return { subjectId: plan.id, customerId: accountOf(plan) };
}
