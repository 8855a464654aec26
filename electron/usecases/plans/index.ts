import { appendEvent } from '../../../db/journal/journal.ts';
import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import { readFrozenLetter } from '../../../db/queries/letters/frozen-letter.ts';
import { type PlanContent, readPlans, updatePlanState } from '../../../db/queries/plans/plans.ts';
import type { Tx } from '../../../db/types.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import type { PlanClauses } from '../../../shared/domain/plans/clauses.ts';
import { buildInstalments, type PlanInstalment } from '../../../shared/domain/plans/instalments.ts';
import { checkTransition } from '../../../shared/domain/plans/transitions.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { recordEdit } from '../../app/edit-log.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { inLetterTurn } from '../letters/index.ts';
import { freezeAgreement } from './agreement.ts';
import { planAccepted, planCancelled, planCreated, planUpdated } from './edits.ts';
import { follow, getPlan, placeOfPlan, planPage, planRow, versionOf } from './records.ts';
import { checkInstalments, type PlanDebt, planDebt } from './terms.ts';
import { acceptPlan, cancelPlan, createPlan, getProposal, updateProposal } from './write.ts';

export { follow } from './records.ts';

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
    const { id, number, content } = context.db.transaction((tx) => {
      const content = contentOf(tx, context, customerId, input);
      const id = createPlan(tx, context, customerId, content);
      return { id, number: getPlan(tx, id).number, content };
    }, immediate);
    recordEdit(context.firm, planCreated(id, number, customerId, content));
    return { id };
  }),

  update: withFirm.plans.update.handler(({ input, context }) => {
    const { plan, content } = context.db.transaction((tx) => {
      const plan = getProposal(tx, input.id);
      refuseChangedSince(input.read, versionOf(plan));
      const content = contentOf(tx, context, plan.customerId, input);
      updateProposal(tx, context, plan.id, content);
      return { plan, content };
    }, immediate);
    recordEdit(context.firm, planUpdated(plan, content));
  }),

  accept: withFirm.plans.accept.handler(({ input, context }) => {
    const before = context.db.transaction((tx) => acceptPlan(tx, context, input.id, input.acceptedOn), immediate);
    recordEdit(context.firm, planAccepted(before, input.acceptedOn));
  }),

  cancel: withFirm.plans.cancel.handler(({ input, context }) => {
    const before = context.db.transaction((tx) => cancelPlan(tx, context, input.id, input.reason), immediate);
    recordEdit(context.firm, planCancelled(before, input.reason));
  }),

  declareDefault: withFirm.plans.declareDefault.handler(({ input, context }) =>
    context.db.transaction((tx) => {
      const plan = getPlan(tx, input.id);
      const { state, lateCents } = follow(plan, context.today());
      checkTransition(state, 'inDefault');
      if (lateCents === 0) throw new AppError('conflict', { reason: 'planNotLate' });
      updatePlanState(tx, plan.id, { state: 'inDefault', endedOn: context.today() });
      appendEvent(tx, context, {
        kind: 'plans.declareDefault',
        ...placeOfPlan(plan),
        data: { number: plan.number, lateCents, endedOn: context.today() },
      });
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
    const letterId = await inLetterTurn(context.db, () => freezeAgreement(context, input.id, signal));
    return { ...context.platform.publish(readFrozenLetter(context.db, letterId)), letterId };
  }),
};
