import type { HolidayArea } from '../../law/holidays.ts';
import { addDays, type Day } from '../../values/days.ts';
import { noticesOf } from '../formal-notice.ts';
import type { ReminderCustomer, ReminderDocument, ReminderInput } from '../types.ts';
import { reachedBy } from './changes-ahead.ts';
import { presentedOn } from './expected-proof.ts';
import { type ProjectedReminder, projectReminders } from './project-reminders.ts';

/** What the messages of the replay leave on a document. */
type Reached = Pick<ReminderDocument, 'level' | 'remindedOn' | 'reminderCount' | 'isUnproven'>;

type Replay = {
  /** Whom, by which scenario, and what holds them back on every day of the replay. */
  readonly input: Omit<ReminderInput, 'asOf' | 'documents' | 'exchange'>;
  /** The documents of the ledger as it stood on a day, as if none had ever been reminded. */
  readonly ledgerOn: (day: Day) => Pick<ReminderInput, 'documents' | 'exchange'>;
  /** The days on which it changed. */
  readonly changes: readonly Day[];
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
};

/**
 * The messages that would have been sent from `from` to `to`, each confirmed on its day, nobody having been reminded before and registered
 * letters presented a week after they were sent. Between two days
 * on which the ledger changed nothing is paid: the next message is the first that a projection of that day finds. Yields after each message
 * and each of these spans, which may take some milliseconds.
 */
export function* replayReminders({ input, ledgerOn, changes, from, to }: Replay): Generator<ProjectedReminder[]> {
  const reached = new Map<number, Reached>();
  let customers: readonly ReminderCustomer[] = input.customers.map((customer) => ({
    ...customer,
    remindedOn: new Map(),
    reachedOn: null,
    notices: [],
    contactedOn: [],
    lastContactOn: null,
  }));
  const starts = [...new Set([from, ...changes.filter((day) => day > from && day <= to)])].sort();
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const { documents, exchange } = ledgerOn(start);
    let asOf: Day | null = start;
    while (asOf !== null && asOf <= end) {
      const on: Day = asOf;
      const standing = documents.map((document) => {
        const own = reached.get(document.id);
        if (own === undefined) return document;
        return { ...document, ...own, isUnproven: own.isUnproven && presentedOn(own.remindedOn ?? on) > on };
      });
      const projected = projectReminders(
        { ...input, asOf, customers, documents: standing, exchange, changes: [] },
        { from: asOf, to: end },
      );
      const [first] = projected;
      // Only those of one day: the contacts of that day count for the messages of all currencies after it.
      const sent = projected.filter(({ on }) => on === first?.on);
      for (const { on, proposal } of sent)
        for (const { id, level, dueOn } of proposal.documents) {
          const reminderCount = reached.get(id)?.reminderCount ?? 0;
          reached.set(id, { ...reachedBy({ dueOn, reminderCount }, proposal, on), level });
        }
      customers = customers.map((customer) => afterMessages(customer, sent, input.area));
      asOf = first ? addDays(first.on, 1) : null;
      yield sent;
    }
  }
}

function afterMessages(
  customer: ReminderCustomer,
  sent: readonly ProjectedReminder[],
  area: HolidayArea,
): ReminderCustomer {
  const own = sent.filter(({ proposal }) => proposal.customerId === customer.id);
  if (own.length === 0) return customer;
  return {
    ...customer,
    remindedOn: new Map([...customer.remindedOn, ...own.map(({ on, proposal }) => [proposal.currency, on] as const)]),
    contactedOn: [...customer.contactedOn, ...own.map(({ on }) => on)],
    notices: [...customer.notices, ...own.flatMap(({ on, proposal }) => noticesOf(proposal, on, area))],
    lastContactOn: own.at(-1)?.on ?? customer.lastContactOn,
  };
}
