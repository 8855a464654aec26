import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { sumCents } from '../../../../shared/domain/values/money.ts';
import { everyProposal } from '../../allocations/index.ts';

/** Customers of whom a credit surely pays some debit, with the credits that wait for the user's consent. */
export function allocationsProposedItems(db: Db, today: Day): AgendaItem[] {
  const byCustomer = Map.groupBy(everyProposal(db), ({ customerId }) => customerId);
  return [...byCustomer.values()].flatMap((proposals) => {
    const [first] = proposals;
    if (first === undefined) return [];
    const { customerId, customer, customerName, currency } = first;
    const own = proposals.filter((proposal) => proposal.currency === currency);
    return {
      id: `allocationsProposed-${customerId}`,
      kind: 'allocationsProposed',
      on: today,
      customerId,
      customer,
      customerName,
      title: proposals.map(({ credit }) => credit.reference).join(', '),
      amountCents: sumCents(own.flatMap(({ debits }) => debits.map(({ takenCents }) => takenCents))),
      currency,
      subjectId: customerId,
      isLate: false,
    };
  });
}
