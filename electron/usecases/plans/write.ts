import { appendEvent } from '../../../db/journal/journal.ts';
import { readEvents } from '../../../db/journal/read-events.ts';
import { letterDay } from '../../../db/queries/letters/letters.ts';
import {
  deletePlan,
  hasAgreement,
  insertPlan,
  type PlanContent,
  planTermsOf,
  readPlannableDocuments,
  referencesUnderPlan,
  replacePlan,
  type StoredPlan,
  updatePlanState,
} from '../../../db/queries/plans/plans.ts';
import type { Tx } from '../../../db/types.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import { checkTransition } from '../../../shared/domain/plans/transitions.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { follow, getPlan, placeOfPlan } from './records.ts';

type PlanStateFacts = EventData<'plans.accept'>['before'];

/** Saves a proposed plan and returns its id. @throws AppError `conflict` / `planDocumentChanged` when a document owes something else by now */
export function createPlan(tx: Tx, context: Writing, customerId: number, content: PlanContent): number {
  const documents = readPlannableDocuments(
    tx,
    content.documents.map(({ id }) => id),
  );
  const open = new Map(content.documents.map(({ id, openCents }) => [id, openCents]));
  const changed = documents.find((document) => document.openCents !== open.get(document.id));
  if (changed || documents.length !== open.size) refuseChanged(changed?.reference ?? '');
  const id = insertPlan(tx, customerId, content, context.now());
  const plan = getPlan(tx, id);
  appendEvent(tx, context, { kind: 'plans.create', ...placeOfPlan(plan), data: contentFacts(plan, content) });
  return id;
}

/** A plan that is only proposed. @throws AppError `conflict` / `planState` */
export function getProposal(tx: Tx, id: number): StoredPlan {
  const plan = getPlan(tx, id);
  if (plan.state !== 'proposed') throw new AppError('conflict', { reason: 'planState' });
  return plan;
}

/** Removes a plan that is only proposed. @throws AppError as `getProposal`, `conflict` / `planIssued` when an agreement was ever made of it */
export function removePlan(tx: Tx, context: Writing, id: number): void {
  const plan = getProposal(tx, id);
  if (hasAgreement(tx, id)) refuseUndoing(plan.number);
  deletePlan(tx, id);
  const data = { number: plan.number, terms: planTermsOf(plan) };
  appendEvent(tx, context, { kind: 'plans.remove', ...placeOfPlan(plan), data });
}

/** Gives a plan that is only proposed other terms. @throws AppError as `getProposal` */
export function updateProposal(tx: Tx, context: Writing, id: number, content: PlanContent): void {
  const plan = getProposal(tx, id);
  const { principalCents, penaltyCents, indemnityCents, currency, note, proposedOn, documents, instalments } = content;
  const { claimsLaterPenalties, cureDays } = content;
  const amounts = { principalCents, penaltyCents, indemnityCents, currency };
  replacePlan(tx, id, { ...amounts, claimsLaterPenalties, cureDays, note, proposedOn, documents, instalments });
  const data = { ...contentFacts(plan, content), before: planTermsOf(plan) };
  appendEvent(tx, context, { kind: 'plans.update', ...placeOfPlan(plan), data });
}

/** @throws AppError `conflict` / `planState`, `planDocumentChanged`, `documentPlanned`; `validation` / `futureDay`, `acceptedBeforeAgreement` */
export function acceptPlan(tx: Tx, context: Writing, id: number, acceptedOn: Day): void {
  const plan = getPlan(tx, id);
  checkTransition(follow(plan, context.today()).state, 'accepted');
  if (acceptedOn > context.today()) throw new AppError('validation', { reason: 'futureDay' });
  refuseBeforeAgreement(tx, plan, acceptedOn);
  // An accepted plan binds on the amounts it states: they must still be what the documents owe.
  const changed = plan.documents.find((document) => document.openNowCents !== document.openCents);
  if (changed) refuseChanged(changed.reference);
  refuseOtherPlan(tx, plan);
  updatePlanState(tx, id, { state: 'accepted', acceptedOn });
  const data = { number: plan.number, acceptedOn, before: stateOf(plan) };
  appendEvent(tx, context, { kind: 'plans.accept', ...placeOfPlan(plan), data });
}

/** @throws AppError `conflict` / `planState` */
export function cancelPlan(tx: Tx, context: Writing, id: number, reason: string): void {
  const plan = getPlan(tx, id);
  checkTransition(follow(plan, context.today()).state, 'cancelled');
  updatePlanState(tx, id, { state: 'cancelled', endedOn: context.today() });
  appendEvent(tx, context, {
    kind: 'plans.cancel',
    ...placeOfPlan(plan),
    data: { number: plan.number, reason, endedOn: context.today(), before: stateOf(plan) },
  });
}

/**
 * Puts a plan back in the state it had `before` it was accepted or cancelled, as `undid` tells.
 * @throws AppError `conflict` / `planState` when it is no longer in that state, `documentPlanned` when another plan binds on its documents
 */
export function restorePlanState(
  tx: Tx,
  context: Writing,
  id: number,
  { undid, before }: { readonly undid: EventData<'plans.restore'>['undid']; readonly before: PlanStateFacts },
): void {
  const plan = getPlan(tx, id);
  if (plan.state !== ('acceptedOn' in undid ? 'accepted' : 'cancelled'))
    throw new AppError('conflict', { reason: 'planState' });
  if (before.state === 'accepted') refuseOtherPlan(tx, plan);
  updatePlanState(tx, id, before);
  const data = { ...before, number: plan.number, undid };
  appendEvent(tx, context, { kind: 'plans.restore', ...placeOfPlan(plan), data });
}

/** What was sent out is corrected, never undone. @throws AppError `conflict` / `planIssued` when an agreement was made since the event `after` */
export function refuseIssuedSince(tx: Tx, id: number, after: number): void {
  if (readEvents(tx, { kinds: ['plans.agreement'], subjectId: id, after }).length > 0)
    refuseUndoing(getPlan(tx, id).number);
}

function refuseUndoing(number: number): never {
  throw new AppError('conflict', { reason: 'planIssued', details: { number: String(number) } });
}

/** Nobody signs a page before it exists. */
function refuseBeforeAgreement(tx: Tx, { agreementLetterId }: StoredPlan, acceptedOn: Day): void {
  const issuedOn = agreementLetterId === null ? null : letterDay(tx, agreementLetterId);
  if (issuedOn !== null && acceptedOn < issuedOn)
    throw new AppError('validation', { reason: 'acceptedBeforeAgreement', details: { issuedOn } });
}

function refuseOtherPlan(tx: Tx, plan: StoredPlan): void {
  const [reference] = referencesUnderPlan(
    tx,
    plan.documents.map((document) => document.id),
  );
  if (reference !== undefined) throw new AppError('conflict', { reason: 'documentPlanned', details: { reference } });
}

function refuseChanged(reference: string): never {
  throw new AppError('conflict', { reason: 'planDocumentChanged', details: { reference } });
}

function stateOf({ state, acceptedOn, endedOn }: StoredPlan): PlanStateFacts {
  return { state, acceptedOn, endedOn };
}

function contentFacts({ number }: StoredPlan, content: PlanContent) {
  const { principalCents, penaltyCents, indemnityCents, instalments } = content;
  return {
    number,
    totalCents: sumCents([principalCents, penaltyCents, indemnityCents]),
    instalmentCount: instalments.length,
    terms: planTermsOf(content),
  };
}
