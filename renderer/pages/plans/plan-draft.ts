import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanTerms, PlanVersion } from '../../../shared/contract/plans.ts';
import type { Frequency } from '../../../shared/domain/kinds.ts';
import { nextWorkingDay } from '../../../shared/domain/law/holidays.ts';
import { type PlanClauses, usualClauses } from '../../../shared/domain/plans/clauses.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import type { Line } from './instalment-lines.ts';

export type Terms = {
  by: 'count' | 'amount';
  count: number;
  amountCents: Cents | null;
  firstOn: Day;
  frequency: Frequency;
  firstPaymentCents: Cents | null;
  includePenalties: boolean;
  includeIndemnities: boolean;
};

export type Plan = Outputs['plans']['get'];

/** The state of the editor of a plan. */
export type PlanValues = {
  terms: Terms;
  /** Ids of the documents in ascending order; null: the documents offered. */
  documentIds: readonly number[] | null;
  /** Lines changed manually; they hold for the terms they were changed under (`of`). Null: none. */
  edited: { readonly of: string; readonly lines: readonly Line[] } | null;
  clauses: PlanClauses;
  note: string;
};

/** The initial state of the editor: a new plan as it is offered, or the plan to change. */
export function firstValues(today: Day, plan: Plan | undefined): PlanValues {
  const terms = firstTerms(today, plan);
  const documentIds = plan ? inOrder(plan.documents.map(({ id }) => id)) : null;
  return {
    terms,
    documentIds,
    edited:
      plan && documentIds
        ? { of: JSON.stringify(toContract(terms, documentIds)), lines: withIds(plan.instalments) }
        : null,
    clauses: plan?.clauses ?? usualClauses,
    note: plan?.note ?? '',
  };
}

/** Ids from the least to the greatest. */
export function inOrder(ids: Iterable<number>): readonly number[] {
  return [...ids].sort((a, b) => a - b);
}

/** The parts of a plan that a user changes, as they were read. */
export function versionOf({ documents, instalments, clauses, note }: Plan): PlanVersion {
  return {
    documentIds: documents.map(({ id }) => id),
    instalments: instalments.map(({ dueOn, amountCents }) => ({ dueOn, amountCents })),
    clauses,
    note,
  };
}

/** The terms to simulate; null while no document is chosen or no amount is typed yet. */
export function toContract(terms: Terms, documentIds: readonly number[]): PlanTerms | null {
  if (documentIds.length === 0) return null;
  if (terms.by === 'amount' && terms.amountCents === null) return null;
  return {
    documentIds: [...inOrder(documentIds)],
    includePenalties: terms.includePenalties,
    includeIndemnities: terms.includeIndemnities,
    firstOn: terms.firstOn,
    frequency: terms.frequency,
    ...(terms.by === 'count' ? { count: terms.count } : { amountCents: terms.amountCents ?? 0 }),
    ...(terms.firstPaymentCents === null ? {} : { firstPaymentCents: terms.firstPaymentCents }),
  };
}

export const withIds = (instalments: readonly Omit<Line, 'id'>[]): readonly Line[] =>
  instalments.map(({ dueOn, amountCents }, id) => ({ id, dueOn, amountCents }));

/** Three months from the first working day everywhere after a fortnight, or what the plan to change says. */
export function firstTerms(today: Day, plan: Plan | undefined): Terms {
  const [first, second] = plan?.instalments ?? [];
  return {
    by: 'count',
    count: plan?.instalmentCount ?? 3,
    amountCents: null,
    firstOn: first?.dueOn ?? nextWorkingDay(addDays(today, 15), { holidayPlace: 'alsaceMoselle' }),
    frequency: first && second && daysBetween(first.dueOn, second.dueOn) < 15 ? 'week' : 'month',
    firstPaymentCents: null,
    includePenalties: (plan?.penaltyCents ?? 0) > 0,
    includeIndemnities: (plan?.indemnityCents ?? 0) > 0,
  };
}
