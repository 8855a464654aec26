import type { Client, Inputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

type Message = Inputs['reminders']['confirm']['messages'][number];

/**
 * The messages that are proposed to customers on `asOf`, closed days opened, as they are asked for. A customer to whom nothing is proposed is
 * asked for all the same, by no step.
 */
export async function messagesTo(
  client: { readonly reminders: Pick<Client['reminders'], 'proposals'> },
  customerIds: readonly number[],
  asOf: Day,
  currency = 'EUR',
): Promise<Message[]> {
  const { rows } = await client.reminders.proposals({ asOf, opensClosedDays: true, limit: 500 });
  return customerIds.map((customerId) => {
    const row = rows.find((each) => each.customerId === customerId && each.currency === currency);
    return { customerId, currency, stepId: row?.stepId ?? null, documentId: row?.documentId ?? null };
  });
}
