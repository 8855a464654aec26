import type { AgendaCustomer } from '../../../../db/queries/agenda/customer-facts.ts';
import type { PriorityFacts } from '../../../../shared/domain/agenda/priority.ts';
import { standingFacts } from '../../../../shared/domain/agenda/standing.ts';
import { type Day, daysBetween } from '../../../../shared/domain/values/days.ts';

/** What gives all that concerns a customer its place, by the oldest due date that it has not met. */
export function standingOf(
  customer: AgendaCustomer,
  today: Day,
): Pick<PriorityFacts, 'age' | 'silence' | 'habit' | 'limit'> {
  const { oldestDueOn } = customer;
  return standingFacts(customer, oldestDueOn === null ? null : daysBetween(oldestDueOn, today), today);
}
