import { type Channel, channels } from '../../kinds.ts';
import { nextOpenDay, type SendingCalendar } from '../../scenarios/sending-days.ts';
import { addDays, type Day } from '../../values/days.ts';
import { lastDayUnderCap } from '../contact-pressure.ts';
import { stepDay, stepFacts } from '../next-step.ts';
import { lastDayAfterContact, lastDayOfWait } from '../reasons.ts';
import type { Account } from '../types.ts';

/** Whether the days of the steps of an account change with each message. */
export function isRecounted({ scenario }: Account): boolean {
  return scenario.mostReminders !== null || scenario.steps.some(({ trigger }) => trigger === 'previousStep');
}

/** The days on which a step is reached or a reason is over, sorted. */
export function changeDays(accounts: readonly Account[]): Day[] {
  const days = new Set<Day>();
  for (const account of accounts) {
    for (const document of account.debits)
      if (document.dueOn !== null) {
        const facts = stepFacts(document, document.dueOn, account);
        for (const step of account.scenario.steps) days.add(stepDay(step, facts));
        // A courtesy step is passed over from the day after the due date on.
        days.add(addDays(document.dueOn, 1));
      }
    const { ofCustomers, ofDocuments } = account.reasons;
    const reasons = [ofCustomers.get(account.customer.id), ...account.debits.map(({ id }) => ofDocuments.get(id))];
    for (const { untilOn } of reasons.flatMap((own) => own ?? [])) if (untilOn !== null) days.add(addDays(untilOn, 1));
  }
  return [...days].sort();
}

/** The first day after `after` on which a message may leave that could not before. */
export function nextChange(changes: readonly Day[], accounts: readonly Account[], after: Day): Day | undefined {
  const [first] = accounts;
  if (first === undefined) return undefined;
  const { customer, scenario, calendar } = first;
  const reminded = new Set([
    ...customer.remindedOn.values(),
    ...(scenario.messagesPer === 'document'
      ? accounts.flatMap(({ debits }) => debits.map((row) => row.remindedOn))
      : []),
  ]);
  const waits = [...reminded].map((on) => lastDayOfWait(on, scenario.minimumDaysBetween));
  const ends = [
    ...waits,
    lastDayAfterContact(customer, scenario),
    ...first.notices.map(({ untilOn }) => untilOn),
    lastDayUnderCap(customer.contactedOn, scenario.mostContacts, after),
  ];
  const days = [
    changes.find((day) => day > after),
    ...ends.map((end) => (end !== null && end >= after ? addDays(end, 1) : undefined)),
    // What was closed today opens, for one channel or another.
    ...openings(calendar, after),
  ];
  return days.filter((day) => day !== undefined).toSorted()[0];
}

/** The days on which what may not leave on `day` opens again. */
function openings(calendar: SendingCalendar, day: Day): Day[] {
  return channels.flatMap((channel: Channel) => {
    const open = nextOpenDay(calendar, day, channel);
    return open === day ? [] : [open];
  });
}
