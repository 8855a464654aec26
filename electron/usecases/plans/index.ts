import { appendEvent } from '../../../db/journal/journal.ts';
import { type PlanContent, readDocumentsUnderPlan, updatePlanState } from '../../../db/queries/plans/plans.ts';
import type { Tx } from '../../../db/types.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import type { PlanClauses } from '../../../shared/domain/plans/clauses.ts';
import { buildInstalments, type PlanInstalment } from '../../../shared/domain/plans/instalments.ts';
import { checkTransition } from '../../../shared/domain/plans/transitions.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { inLetterTurn, publishLetter } from '../letters/index.ts';
import { freezeAgreement } from './agreement.ts';
import { instalmentsReport } from './instalments-report.ts';
import { planInverses } from './inverses.ts';
import { listPlans, plansReport } from './list.ts';
import { follow, getPlan, placeOfPlan, planPage, versionOf } from './records.ts';
import { checkInstalments, type PlanDebt, planDebt } from './terms.ts';
import { acceptPlan, cancelPlan, createPlan, getProposal, updateProposal } from './write.ts';

export { follow, planInverses };

type Draft = {
  readonly terms: PlanTerms;
  readonly instalments: readonly PlanInstalment[];
  readonly clauses: PlanClauses;
  readonly note: string | null;
};

/** The content to save for the draft of a plan of `customerId`, after checking it. */
function contentOf(tx: Tx, context: Context, customerId: number, draft: Draft): PlanContent {
  const debt: PlanDebt = planDebt(tx, draft.terms, context.today());
  if (debt.customerId !== customerId) throw new AppError('validation', { reason: 'planCustomer' });
  checkInstalments(draft.instalments, debt.totalCents);
  const { customerId: _customerId, totalCents: _totalCents, creditCents: _creditCents, ...amounts } = debt;
  return {
    ...amounts,
    ...draft.clauses,
    note: draft.note,
    proposedOn: context.today(),
    instalments: draft.instalments,
  };
}

export const plansHandlers = {
  simulate: withFirm.plans.simulate.handler(({ input, context }) => {
    const debt = planDebt(context.db, input, context.today());
    const { principalCents, penaltyCents, indemnityCents, totalCents, creditCents } = debt;
    const instalments = buildInstalments({ ...input, totalCents });
    return { principalCents, penaltyCents, indemnityCents, totalCents, creditCents, instalments };
  }),

  create: withFirm.plans.create.handler(({ input, context }) => {
    const { customerId } = input;
    const id = act(context, (tx, writing) =>
      createPlan(tx, writing, customerId, contentOf(tx, context, customerId, input)),
    );
    return { id };
  }),

  update: withFirm.plans.update.handler(({ input, context }) =>
    act(context, (tx, writing) => {
      const plan = getProposal(tx, input.id);
      refuseChangedSince(input.read, versionOf(plan));
      updateProposal(tx, writing, plan.id, contentOf(tx, context, plan.customerId, input));
    }),
  ),

  accept: withFirm.plans.accept.handler(({ input, context }) =>
    act(context, (tx, writing) => acceptPlan(tx, writing, input.id, input.acceptedOn)),
  ),

  cancel: withFirm.plans.cancel.handler(({ input, context }) =>
    act(context, (tx, writing) => cancelPlan(tx, writing, input.id, input.reason)),
  ),

  declareDefault: withFirm.plans.declareDefault.handler(({ input, context }) =>
    act(context, (tx, writing) => {
      const plan = getPlan(tx, input.id);
      const { state, lateCents } = follow(plan, context.today());
      checkTransition(state, 'inDefault');
      if (lateCents === 0) throw new AppError('conflict', { reason: 'planNotLate' });
      updatePlanState(tx, plan.id, { state: 'inDefault', endedOn: context.today() });
      appendEvent(tx, writing, {
        kind: 'plans.declareDefault',
        ...placeOfPlan(plan),
        data: { number: plan.number, lateCents, endedOn: context.today() },
      });
    }),
  ),

  list: withFirm.plans.list.handler(({ input, context }) => listPlans(context.db, input, context.today())),

  export: withFirm.plans.export.handler(({ input, context, signal }) => {
    const report = plansReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `echeanciers-${context.today()}`);
  }),

  covered: withFirm.plans.covered.handler(({ input, context }) => readDocumentsUnderPlan(context.db, input)),

  get: withFirm.plans.get.handler(({ input, context }) => planPage(getPlan(context.db, input.id), context.today())),

  exportInstalments: withFirm.plans.exportInstalments.handler(({ input, context, signal }) => {
    const plan = planPage(getPlan(context.db, input.id), context.today());
    const report = instalmentsReport(reportFrame(context), plan, input);
    return offerReport({ context, signal, input }, report, `echeancier-${plan.number}-${context.today()}`);
  }),

  agreement: withFirm.plans.agreement.handler(async ({ input, context, signal }) => {
    const letterId = await inLetterTurn(context.db, () => freezeAgreement(context, input.id, signal));
    return { ...publishLetter(context, letterId), letterId };
  }),
};
