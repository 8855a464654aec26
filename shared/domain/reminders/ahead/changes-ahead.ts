import { isPrinted, isRegistered } from '../../scenarios/channel-facts.ts';
import { type Day, laterDay } from '../../values/days.ts';
import { accountsOf, scenarioOf } from '../accounts.ts';
import { carriedLevel } from '../carried-level.ts';
import type { Proposal } from '../proposal.ts';
import type { Account, ReminderCustomer, ReminderDocument, ReminderInput, ReminderScenario } from '../types.ts';

/**
 * What the engine will know of one customer on a day to come if nobody does anything until then: an invoice or a payment that is dated later
 * counts, or a rule gives the customer another scenario.
 */
export type CustomerChange = { readonly on: Day; readonly customerId: number; readonly input: ReminderInput };

/** What a projection needs: what the engine knows on its first day, and what changes by itself after it, by day. */
export type ProjectionInput = ReminderInput & { readonly changes: readonly CustomerChange[] };

/** A message of a projection, and the scenario that it is of. */
export type MessageAhead = {
  readonly on: Day;
  readonly proposal: Proposal;
  readonly scenario: ReminderScenario;
};

/** The accounts of a customer from the day of a `change` on, after the messages `sent` ahead of it; `before`: the customer as they left it. */
export function accountsAfter(
  { customerId, input }: CustomerChange,
  before: ReminderCustomer | undefined,
  sent: readonly MessageAhead[],
): readonly Account[] {
  const scenario = scenarioOf(input, customerId);
  const customers = input.customers.map((customer) =>
    before === undefined ? customer : afterContacts(customer, before),
  );
  const documents = input.documents.map((document) => afterMessages(document, sent, scenario));
  return accountsOf({ ...input, customers, documents });
}

function afterContacts(customer: ReminderCustomer, before: ReminderCustomer): ReminderCustomer {
  const { contactedOn, reachedOn, notices } = before;
  const lastContactOn = laterContact(customer.lastContactOn, before.lastContactOn);
  const remindedOn = new Map(customer.remindedOn);
  for (const [currency, on] of before.remindedOn)
    remindedOn.set(currency, laterDay(on, remindedOn.get(currency) ?? on));
  return { ...customer, contactedOn, reachedOn, notices, remindedOn, lastContactOn };
}

function laterContact(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : laterDay(a, b);
}

/** A document after each of the messages that listed it, in the numbering of `scenario`. */
function afterMessages(
  document: ReminderDocument,
  sent: readonly MessageAhead[],
  scenario: ReminderScenario,
): ReminderDocument {
  let after = document;
  for (const { on, proposal, scenario: from } of sent) {
    const reached = proposal.documents.find(({ id }) => id === document.id)?.level;
    if (reached === undefined) continue;
    const level = Math.max(after.level, carriedLevel(from, reached, scenario));
    after = { ...after, ...reachedBy(after, proposal, on), level };
  }
  return after;
}

/** What a message that leaves on `on` changes of a document it lists, but for its level. */
export function reachedBy(document: Pick<ReminderDocument, 'dueOn' | 'reminderCount'>, proposal: Proposal, on: Day) {
  return {
    remindedOn: on,
    reminderCount: document.reminderCount + Number(on > (document.dueOn ?? on)),
    isUnproven: isPrinted(proposal) && isRegistered(proposal.channel),
  };
}
