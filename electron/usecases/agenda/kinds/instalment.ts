import { readPlans } from '../../../../db/queries/plans/plans.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { follow } from '../../plans/index.ts';
import type { AgendaDays } from './days.ts';

/** Unpaid instalments of accepted plans. */
export function instalmentItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return readPlans(reader, {}).flatMap((plan) => {
    const { state, instalments } = follow(plan, today);
    if (state !== 'accepted' && state !== 'running') return [];
    return instalments
      .filter((instalment) => instalment.state !== 'paid' && instalment.dueOn >= from && instalment.dueOn <= to)
      .map((instalment) => ({
        id: `instalment-${plan.id}-${instalment.position}`,
        kind: 'instalment',
        on: instalment.dueOn,
        customerId: plan.customerId,
        customer: plan.customer,
        customerName: plan.customerName,
        title: `${instalment.position}/${instalments.length}`,
        amountCents: instalment.amountCents - instalment.paidCents,
        currency: plan.currency,
        subjectId: plan.id,
        isLate: instalment.state === 'late',
      }));
  });
}
