import { readCursor, writeCursor } from '../../db/queries/cursor.ts';
import { readFrozenLetter } from '../../db/queries/frozen-letter.ts';
import {
  insertPlan,
  type PlanContent,
  planTermsOf,
  readPlans,
  referencesUnderPlan,
  replacePlan,
  type StoredPlan,
  updatePlanState,
} from '../../db/queries/plans.ts';
import type { Tx } from '../../db/types.ts';
import type { PlanTerms } from '../../shared/contract/plans.ts';
import type { PlanClauses } from '../../shared/domain/plans/clauses.ts';
import { buildInstalments, type PlanInstalment } from '../../shared/domain/plans/instalments.ts';
import { checkTransition } from '../../shared/domain/plans/transitions.ts';
import { AppError } from '../../shared/errors.ts';
import { withFirm } from './base.ts';
import type { Context } from './context.ts';
import { recordEdit, type Writing } from './edit-log.ts';
import { freezeAgreement } from './plan-agreement.ts';
import { follow, getPlan, planPage, planRow, recordPlanEvent } from './plan-records.ts';
import { checkInstalments, type PlanDebt, planDebt } from './plan-terms.ts';

const immediate = { behavior: 'immediate' } as const;

type Draft = {
  readonly terms: PlanTerms;
  readonly instalments: readonly PlanInstalment[];
  readonly clauses: PlanClauses;
  readonly note: string | null;
};

/** What to save of `draft` for `customerId`, once everything about it has been checked. */
function contentOf(tx: Tx, context: Context, customerId: number, draft: Draft): PlanContent {
  const debt: PlanDebt = planDebt(tx, draft.terms, context.today());
  if (debt.customerId !== customerId) throw new AppError('validation', { reason: 'planCustomer' });
  checkInstalments(draft.instalments, debt.totalCents);
  const { customerId: _customerId, totalCents: _totalCents, ...amounts } = debt;
  return {
    ...amounts,
    ...draft.clauses,
    note: draft.note,
    proposedOn: context.today(),
    instalments: draft.instalments,
  };
}

/** An accepted plan binds on the amounts it states: they must still be what the documents owe. */
function checkStillOwed(tx: Tx, plan: StoredPlan): void {
  const changed = plan.documents.find((document) => document.openNowCents !== document.openCents);
  if (changed)
    throw new AppError('conflict', { reason: 'planDocumentChanged', details: { reference: changed.reference } });
  const [planned] = referencesUnderPlan(
    tx,
    plan.documents.map((document) => document.id),
  );
  if (planned !== undefined)
    throw new AppError('conflict', { reason: 'documentPlanned', details: { reference: planned } });
}

/** A plan that is only proposed. @throws AppError `conflict` / `planState` */
function getProposal(tx: Tx, id: number): StoredPlan {
  const plan = getPlan(tx, id);
  if (plan.state !== 'proposed') throw new AppError('conflict', { reason: 'planState' });
  return plan;
}

/** Gives a plan that is only proposed other terms. */
function updateProposal(tx: Tx, context: Writing, id: number, content: PlanContent): void {
  const plan = getProposal(tx, id);
  const { principalCents, penaltyCents, indemnityCents, currency, note, proposedOn, documents, instalments } = content;
  const { claimsLaterPenalties, cureDays } = content;
  const amounts = { principalCents, penaltyCents, indemnityCents, currency };
  replacePlan(tx, id, { ...amounts, claimsLaterPenalties, cureDays, note, proposedOn, documents, instalments });
  recordPlanEvent(tx, context, 'plans.update', plan, { ...totals(content), terms: planTermsOf(content) });
}

export const plansHandlers = {
  simulate: withFirm.plans.simulate.handler(({ input, context }) => {
    const { principalCents, penaltyCents, indemnityCents, totalCents } = planDebt(context.db, input, context.today());
    const instalments = buildInstalments({ ...input, totalCents });
    return { principalCents, penaltyCents, indemnityCents, totalCents, instalments };
  }),

  create: withFirm.plans.create.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const content = contentOf(tx, context, input.customerId, input);
      const id = insertPlan(tx, input.customerId, content, context.now());
      recordPlanEvent(tx, context, 'plans.create', getPlan(tx, id), {
        ...totals(content),
        terms: planTermsOf(content),
      });
      return { id };
    }, immediate),
  ),

  update: withFirm.plans.update.handler(({ input, context }) => {
    const { plan, content } = context.db.transaction((tx) => {
      const plan = getProposal(tx, input.id);
      const content = contentOf(tx, context, plan.customerId, input);
      updateProposal(tx, context, plan.id, content);
      return { plan, content };
    }, immediate);
    recordEdit(context.firm, {
      kind: 'plans.update',
      details: { number: plan.number },
      undo: (step) => updateProposal(step.tx, step.context, plan.id, plan),
      redo: (step) => updateProposal(step.tx, step.context, plan.id, content),
    });
  }),

  accept: withFirm.plans.accept.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const plan = getPlan(tx, input.id);
      checkTransition(follow(plan, context.today()).state, 'accepted');
      if (input.acceptedOn > context.today()) throw new AppError('validation', { reason: 'futureDay' });
      checkStillOwed(tx, plan);
      updatePlanState(tx, plan.id, { state: 'accepted', acceptedOn: input.acceptedOn });
      recordPlanEvent(tx, context, 'plans.accept', plan, { acceptedOn: input.acceptedOn });
    }, immediate),
  ),

  cancel: withFirm.plans.cancel.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const plan = getPlan(tx, input.id);
      checkTransition(follow(plan, context.today()).state, 'cancelled');
      updatePlanState(tx, plan.id, { state: 'cancelled', endedOn: context.today() });
      recordPlanEvent(tx, context, 'plans.cancel', plan, { reason: input.reason, endedOn: context.today() });
    }, immediate),
  ),

  declareDefault: withFirm.plans.declareDefault.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const plan = getPlan(tx, input.id);
      const { state, lateCents } = follow(plan, context.today());
      checkTransition(state, 'inDefault');
      if (lateCents === 0) throw new AppError('conflict', { reason: 'planNotLate' });
      updatePlanState(tx, plan.id, { state: 'inDefault', endedOn: context.today() });
      recordPlanEvent(tx, context, 'plans.declareDefault', plan, { lateCents, endedOn: context.today() });
    }, immediate),
  ),

  list: withFirm.plans.list.handler(({ input, context }) => {
    const after = input.cursor === undefined ? Number.POSITIVE_INFINITY : Number(readCursor(input.cursor, 1)[0]);
    const found = readPlans(context.db, { customerId: input.customerId })
      .map((plan) => planRow(plan, context.today()))
      .filter((row) => row.number < after && (input.state === undefined || row.state === input.state));
    const rows = found.slice(0, input.limit);
    const last = rows.at(-1);
    return { rows, nextCursor: last && rows.length < found.length ? writeCursor([last.number]) : null };
  }),

  get: withFirm.plans.get.handler(({ input, context }) => planPage(getPlan(context.db, input.id), context.today())),

  agreement: withFirm.plans.agreement.handler(async ({ input, context, signal }) => {
    const letterId = await freezeAgreement(context, input.id, signal);
    return { ...context.platform.publish(readFrozenLetter(context.db, letterId)), letterId };
  }),
};

function totals(content: PlanContent) {
  return {
    totalCents: content.principalCents + content.penaltyCents + content.indemnityCents,
    instalmentCount: content.instalments.length,
  };
}
