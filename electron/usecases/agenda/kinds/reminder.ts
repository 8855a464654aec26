import { gatherProjectionInput } from '../../../../db/queries/reminders/projection-input.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import type { PriorityFacts } from '../../../../shared/domain/agenda/priority.ts';
import { projectReminders } from '../../../../shared/domain/reminders/ahead/project-reminders.ts';
import { messageKeyOf } from '../../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { reminderPlan } from '../../reminders/index.ts';
import type { AgendaDays } from './days.ts';

/** A message, with the facts by which the engine orders it. */
type ReminderItem = AgendaItem & { readonly facts: PriorityFacts };

/** The messages that the engine proposes today, or would on the days to come if nothing were paid. */
export function reminderItems(db: Db, { from, to, today }: AgendaDays): ReminderItem[] {
  if (to < today) return [];
  // The plan of today is kept, and was made for other screens already.
  if (to === today) return reminderPlan(db, today).proposals.map((proposal) => itemOf(proposal, today));
  return projectReminders(gatherProjectionInput(db, today, to), { from, to }).map(({ on, proposal }) =>
    itemOf(proposal, on),
  );
}

function itemOf(proposal: Proposal, on: Day): ReminderItem {
  const { channel, mode, warnings } = proposal;
  const key = messageKeyOf(proposal);
  return {
    id: `reminder-${key}-${on}`,
    kind: 'reminder',
    on,
    customerId: proposal.customerId,
    customer: proposal.customer,
    customerName: proposal.customerName,
    title: proposal.step,
    amountCents: proposal.claimedCents,
    currency: proposal.currency,
    subjectId: null,
    isLate: false,
    message: { key, channel, mode, warnings },
    facts: proposal.priority.facts,
  };
}
