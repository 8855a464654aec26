import { gatherProjectionInput } from '../../../../db/queries/reminders/projection-input.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { messageKeyOf } from '../../../../shared/domain/reminders/message-key.ts';
import { projectReminders } from '../../../../shared/domain/reminders/project-reminders.ts';
import type { AgendaDays } from './days.ts';

/** The messages that the engine would propose from today on if nothing were paid. */
export function reminderItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  if (to < today) return [];
  return projectReminders(gatherProjectionInput(reader, today, to), { from, to }).map(({ on, proposal }) => ({
    id: `reminder-${messageKeyOf(proposal)}-${on}`,
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
  }));
}
