import { appendEvent } from '../../../db/journal/journal.ts';
import { readEvents } from '../../../db/journal/read-events.ts';
import { letterDay } from '../../../db/queries/letters/letters.ts';
import {
  deletePlan,
  hasAgreement,
  insertPlan,
  type PlanContent,
  planTermsOf,
  readDocumentsUnderPlan,
  readPlannableDocuments,
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

/**
 * Saves a proposed plan and returns its id.
 * @throws AppError `conflict` / `planDocumentChanged` when the open amount of a document has changed
 */
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

/** The plan `id`, which must still be proposed. @throws AppError `conflict` / `planState` */
export function getProposal(tx: Tx, id: number): StoredPlan {
  const plan = getPlan(tx, id);
  if (plan.state !== 'proposed') throw new AppError('conflict', { reason: 'planState' });
  return plan;
}

/**
 * Deletes a proposed plan.
 * @throws AppError as `getProposal`, `conflict` / `planIssued` when an agreement was ever made for it
 */
export function removePlan(tx: Tx, context: Writing, id: number): void {
  const plan = getProposal(tx, id);
  if (hasAgreement(tx, id)) refuseUndoing(plan.number);
  deletePlan(tx, id);
  const data = { number: plan.number, terms: planTermsOf(plan) };
  appendEvent(tx, context, { kind: 'plans.remove', ...placeOfPlan(plan), data });
}

/** Changes the terms of a proposed plan. @throws AppError as `getProposal` */
export function updateProposal(tx: Tx, context: Writing, id: number, content: PlanContent): void {
  const plan = getProposal(tx, id);
  const { principalCents, penaltyCents, indemnityCents, currency, note, proposedOn, documents, instalments } = content;
  const { claimsLaterPenalties, cureDays } = content;
  const amounts = { principalCents, penaltyCents, indemnityCents, currency };
  replacePlan(tx, id, { ...amounts, claimsLaterPenalties, cureDays, note, proposedOn, documents, instalments });
  const data = { ...contentFacts(plan, content), before: planTermsOf(plan) };
  appendEvent(tx, context, { kind: 'plans.update', ...placeOfPlan(plan), data });
}

/**
 * Records that the customer accepted a plan.
 * @throws AppError `conflict` / `planState`, `planDocumentChanged`, `documentPlanned`; `validation` / `futureDay`, `acceptedBeforeAgreement`
 */
export function acceptPlan(tx: Tx, context: Writing, id: number, acceptedOn: Day): void {
  const plan = getPlan(tx, id);
  checkTransition(follow(plan, context.today()).state, 'accepted');
  if (acceptedOn > context.today()) throw new AppError('validation', { reason: 'futureDay' });
  refuseBeforeAgreement(tx, plan, acceptedOn);
  // An accepted plan is binding for its amounts: they must still be the open amounts of the documents.
  const changed = plan.documents.find((document) => document.openNowCents !== document.openCents);
  if (changed) refuseChanged(changed.reference);
  refuseOtherPlan(tx, plan);
  updatePlanState(tx, id, { state: 'accepted', acceptedOn });
  const data = { number: plan.number, acceptedOn, before: stateOf(plan) };
  appendEvent(tx, context, { kind: 'plans.accept', ...placeOfPlan(plan), data });
}

/** Cancels a plan. @throws AppError `conflict` / `planState` */
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
 * Puts a plan back in the state `before` its acceptance or cancellation (`undid`).
 * @throws AppError `conflict` / `planState` when its state changed since, `documentPlanned` when another accepted plan covers its documents
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

/**
 * Refuses to undo a plan for which an agreement was made after the event `after`: letters sent are never undone, only corrected.
 * @throws AppError `conflict` / `planIssued`
 */
export function refuseIssuedSince(tx: Tx, id: number, after: number): void {
  if (readEvents(tx, { kinds: ['plans.agreement'], subjectId: id, after }).length > 0)
    refuseUndoing(getPlan(tx, id).number);
}

function refuseUndoing(number: number): never {
  throw new AppError('conflict', { reason: 'planIssued', details: { number: String(number) } });
}

/** Refuses an acceptance dated before the agreement: nobody can sign a letter before it exists. */
function refuseBeforeAgreement(tx: Tx, { agreementLetterId }: StoredPlan, acceptedOn: Day): void {
  const issuedOn = agreementLetterId === null ? null : letterDay(tx, agreementLetterId);
  if (issuedOn !== null && acceptedOn < issuedOn)
    throw new AppError('validation', { reason: 'acceptedBeforeAgreement', details: { issuedOn } });
}

function refuseOtherPlan(tx: Tx, plan: StoredPlan): void {
  const [planned] = readDocumentsUnderPlan(tx, { documentIds: plan.documents.map(({ id }) => id) });
  if (planned === undefined) return;
  throw new AppError('conflict', { reason: 'documentPlanned', details: { reference: planned.reference } });
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
