import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { messageKeyOf } from '../../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { reminderPlan } from '../../reminders/index.ts';

/** Customers whose address keeps a proposed letter from leaving, each once whatever it is to be sent. */
export function toCompleteItems(db: Db, today: Day): AgendaItem[] {
  const byCustomer = Map.groupBy(keptByAddress(db, today), ({ customerId }) => customerId);
  return [...byCustomer.values()].flatMap(([first]) => {
    if (first === undefined) return [];
    const { customerId, customer, customerName, step, claimedCents, currency } = first;
    return {
      id: `toComplete-${customerId}`,
      kind: 'toComplete',
      on: today,
      customerId,
      customer,
      customerName,
      title: step,
      amountCents: claimedCents,
      currency,
      subjectId: customerId,
      isLate: false,
    };
  });
}

/** The messages proposed that no act but the completion of an address makes leave. */
export function messagesToComplete(db: Db, today: Day): ReadonlySet<string> {
  return new Set(keptByAddress(db, today).map(messageKeyOf));
}

function keptByAddress(db: Db, today: Day): Proposal[] {
  return reminderPlan(db, today).proposals.filter(({ warnings }) => warnings.includes('incompleteAddress'));
}
