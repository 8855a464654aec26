import { addDays, type Day } from '../values/days.ts';
import { type ProjectedReminder, projectReminders } from './project-reminders.ts';
import type { ReminderCustomer, ReminderDocument, ReminderInput } from './types.ts';

/** What the messages of the replay leave on a document; a registered letter is proven at once. */
type Reached = Pick<ReminderDocument, 'level' | 'remindedOn' | 'reminderCount' | 'isUnproven'>;

/** The documents of a ledger on a day, as if none had ever been reminded. */
export type LedgerOn = {
  readonly documents: readonly Omit<ReminderDocument, keyof Reached>[];
  readonly exchange: ReminderInput['exchange'];
};

const neverReached: Reached = { level: 0, remindedOn: null, reminderCount: 0, isUnproven: false };

type Replay = {
  /** Whom, by which scenario, and what holds them back on every day of the replay. */
  readonly input: Omit<ReminderInput, 'asOf' | 'documents' | 'exchange'>;
  /** The ledger as it stood on a day. */
  readonly ledgerOn: (day: Day) => LedgerOn;
  /** The days on which it changed. */
  readonly changes: readonly Day[];
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
};

/**
 * The messages that would have been sent from `from` to `to`, each confirmed on its day, nobody having been reminded before. Between two days
 * on which the ledger changed nothing is paid: the next message is the first that a projection of that day finds. Yields after each message
 * and each of these spans, which may take some milliseconds.
 */
export function* replayReminders({ input, ledgerOn, changes, from, to }: Replay): Generator<ProjectedReminder[]> {
  const reached = new Map<number, Reached>();
  let customers: readonly ReminderCustomer[] = input.customers.map((customer) => ({
    ...customer,
    remindedOn: new Map(),
    reachedOn: null,
    contactedOn: [],
  }));
  const starts = [...new Set([from, ...changes.filter((day) => day > from && day <= to)])].sort();
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const { documents, exchange } = ledgerOn(start);
    let asOf: Day | null = start;
    while (asOf !== null && asOf <= end) {
      const standing = documents.map((document) => ({
        ...document,
        ...(reached.get(document.id) ?? neverReached),
      }));
      const projected = projectReminders(
        { ...input, asOf, customers, documents: standing, exchange, changes: [] },
        { from: asOf, to: end },
      );
      const [first] = projected;
      // Only those of one day: the contacts of that day count for the messages of all currencies after it.
      const sent = projected.filter(({ on }) => on === first?.on);
      for (const { on, proposal } of sent)
        for (const { id, level, daysLate } of proposal.documents) {
          const before = reached.get(id) ?? neverReached;
          const reminderCount = before.reminderCount + Number(daysLate > 0);
          reached.set(id, { level, remindedOn: on, reminderCount, isUnproven: false });
        }
      customers = customers.map((customer) => afterMessages(customer, sent));
      asOf = first ? addDays(first.on, 1) : null;
      yield sent;
    }
  }
}

function afterMessages(customer: ReminderCustomer, sent: readonly ProjectedReminder[]): ReminderCustomer {
  const own = sent.filter(({ proposal }) => proposal.customerId === customer.id);
  if (own.length === 0) return customer;
  return {
    ...customer,
    remindedOn: new Map([...customer.remindedOn, ...own.map(({ on, proposal }) => [proposal.currency, on] as const)]),
    contactedOn: [...customer.contactedOn, ...own.map(({ on }) => on)],
  };
}
