import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/days.ts';
import type { Line } from './instalment-lines.ts';
import type { Terms } from './plan-terms-form.tsx';

export type Plan = Outputs['plans']['get'];

/** What to simulate; null while no document is chosen or the amount is not typed yet. */
export function toContract(terms: Terms, documentIds: readonly number[]): PlanTerms | null {
  if (documentIds.length === 0) return null;
  if (terms.by === 'amount' && terms.amountCents === null) return null;
  return {
    documentIds: documentIds.toSorted((a, b) => a - b),
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

/** Three months from a fortnight on, or what the plan to change says. */
export function firstTerms(today: Day, plan: Plan | undefined): Terms {
  const [first, second] = plan?.instalments ?? [];
  return {
    by: 'count',
    count: plan?.instalmentCount ?? 3,
    amountCents: null,
    firstOn: first?.dueOn ?? addDays(today, 15),
    frequency: first && second && daysBetween(first.dueOn, second.dueOn) < 15 ? 'week' : 'month',
    firstPaymentCents: null,
    includePenalties: (plan?.penaltyCents ?? 0) > 0,
    includeIndemnities: (plan?.indemnityCents ?? 0) > 0,
  };
}
