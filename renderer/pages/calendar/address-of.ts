import type { CalendarEvent } from '../../../shared/contract/calendar.ts';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';

/** The address an event opens: its plan, the reminder as it will be on that day, its letter, its promise, its dispute, its hold, or the history of the customer to contact. */
export function addressOf(event: CalendarEvent): string {
  if (event.kind === 'instalment' && event.subjectId !== null) return `/plans/${event.subjectId}`;
  if (event.kind === 'reminder') return `/reminders?on=${event.on}&message=${accountKey(event)}`;
  if (event.kind === 'letterDeadline') return `/customers/${event.customerId}?tab=letters`;
  if (event.kind === 'promiseEnd') return `/customers/${event.customerId}?tab=promises&promise=${event.subjectId}`;
  if (event.kind === 'disputeEnd') return `/customers/${event.customerId}?tab=disputes&dispute=${event.subjectId}`;
  if (event.kind === 'nextContact') return `/customers/${event.customerId}?tab=history`;
  return `/customers/${event.customerId}?hold=${event.subjectId}`;
}
