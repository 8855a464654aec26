import { type Channel, channels } from '../kinds.ts';
import { nextOpenDay, type SendingCalendar } from '../scenarios/sending-days.ts';
import { addDays, type Day } from '../values/days.ts';
import { accountsByCustomer } from './accounts.ts';
import { byPriority } from './by-priority.ts';
import {
  accountsAfter,
  type CustomerChange,
  type MessageAhead,
  type ProjectionInput,
  reachedBy,
} from './changes-ahead.ts';
import { lastDayUnderCap } from './contact-pressure.ts';
import { provenFrom } from './expected-proof.ts';
import { stepDay, stepFacts } from './next-step.ts';
import { heldBackOf, planCustomer } from './plan-customer.ts';
import type { HeldBack, Proposal } from './proposal.ts';
import { lastDayAfterContact, lastDayOfWait } from './reasons.ts';
import type { Account, OwedDocument, ReminderCustomer, ReminderInput } from './types.ts';

/** A message to come. */
export type ProjectedReminder = { readonly on: Day; readonly proposal: Proposal };

/**
 * The messages the engine will propose from `input.asOf` to `to`, if nothing is paid but what is dated already, bookings go on being imported,
 * every proposal is confirmed on its day and registered letters are presented (`provenFrom`); only those from `from` on are returned.
 */
export function projectReminders(
  input: ProjectionInput,
  range: { readonly from: Day; readonly to: Day },
): ProjectedReminder[] {
  return customersAhead(input)
    .flatMap((ahead) => projectCustomer(ahead, input.asOf, range.to).messages)
    .filter(({ on }) => on >= range.from)
    .map(({ on, proposal }) => ({ on, proposal }))
    .sort((a, b) => (a.on === b.on ? byPriority(a.proposal, b.proposal) : a.on < b.on ? -1 : 1));
}

/** What waits on `on`, a day not before `input.asOf`, as `projectReminders` sees it: once every message of the days before was confirmed. */
export function heldBackAhead(input: ProjectionInput, on: Day): HeldBack[] {
  return customersAhead(input).flatMap((ahead) => {
    const { accounts, customer, messages } = projectCustomer(ahead, input.asOf, addDays(on, -1));
    const change = ahead.changes.find((each) => each.on === on);
    const standing = change ? accountsAfter(change, customer, messages) : accounts;
    return heldBackOf(planCustomer(presented(standing, input.asOf, on), on));
  });
}

/** The accounts of one customer, and what changes of it by itself, by day. */
type CustomerAhead = { readonly accounts: readonly Account[]; readonly changes: readonly CustomerChange[] };

/** The customers who owe something now, in their order, then those who will. */
function customersAhead(input: ProjectionInput): CustomerAhead[] {
  const changes = Map.groupBy(input.changes.map(freshChange), ({ customerId }) => customerId);
  const owing = accountsByCustomer(fresh(input)).map((accounts) => {
    const id = accounts[0]?.customer.id ?? 0;
    return { accounts, changes: changes.get(id) ?? [], id };
  });
  const present = new Set(owing.map(({ id }) => id));
  const later = [...changes].flatMap(([id, own]) => (present.has(id) ? [] : [{ accounts: [], changes: own }]));
  return [...owing, ...later];
}

function freshChange(change: CustomerChange): CustomerChange {
  return { ...change, input: fresh(change.input) };
}

function fresh<Input extends ReminderInput>(input: Input): Input {
  return { ...input, freshness: { ...input.freshness, mostDays: null } };
}

type Projected = {
  readonly messages: readonly MessageAhead[];
  /** As the messages leave them. */
  readonly accounts: readonly Account[];
  /** The same, of a customer who may owe nothing any more; undefined where it never owed anything. */
  readonly customer: ReminderCustomer | undefined;
};

/** Evaluates only the days on which something may change for the customer: a step, the end of a reason, of a wait or of closed days. */
function projectCustomer(start: CustomerAhead, asOf: Day, to: Day): Projected {
  const messages: MessageAhead[] = [];
  let accounts = start.accounts;
  let customer = accounts[0]?.customer;
  let days = changeDays(accounts);
  let left = start.changes;
  let day: Day | undefined = asOf;
  while (day !== undefined && day <= to) {
    const on: Day = day;
    const [change, ...others] = left;
    if (change?.on === on) {
      accounts = accountsAfter(change, customer, messages);
      days = changeDays(accounts);
      left = others;
    }
    accounts = presented(accounts, asOf, on);
    const { leaving } = planCustomer(accounts, on);
    for (const { candidate, proposal } of leaving)
      messages.push({ on, proposal, scenario: candidate.account.scenario });
    if (leaving.length > 0) {
      accounts = leaving.reduce((before, { proposal }) => afterMessage(before, proposal, on), accounts);
      // The days of steps counted from the one before, and those left out for too many reminders, change with each message.
      if (accounts.some(isRecounted)) days = changeDays(accounts);
    }
    customer = accounts[0]?.customer ?? customer;
    const next = [
      nextChange(days, accounts, on),
      left[0]?.on,
      ...unprovenOf(accounts).map((row) => provenFrom(row, asOf)),
    ];
    [day] = next.filter((each) => each !== undefined).sort();
  }
  return { messages, accounts, customer };
}

function unprovenOf(accounts: readonly Account[]): OwedDocument[] {
  return accounts.flatMap(({ debits }) => debits.filter(({ isUnproven }) => isUnproven));
}

/** The accounts on `on`, once the registered letters that a projection from `asOf` supposes presented by then are. */
function presented(accounts: readonly Account[], asOf: Day, on: Day): readonly Account[] {
  if (!unprovenOf(accounts).some((document) => provenFrom(document, asOf) <= on)) return accounts;
  return accounts.map((account) => ({
    ...account,
    debits: account.debits.map((document) =>
      document.isUnproven && provenFrom(document, asOf) <= on ? { ...document, isUnproven: false } : document,
    ),
  }));
}

function isRecounted({ scenario }: Account): boolean {
  return scenario.mostReminders !== null || scenario.steps.some(({ trigger }) => trigger === 'previousStep');
}

/** The days on which a step is reached or a reason is over, sorted. */
function changeDays(accounts: readonly Account[]): Day[] {
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
function nextChange(changes: readonly Day[], accounts: readonly Account[], after: Day): Day | undefined {
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

function afterMessage(accounts: readonly Account[], proposal: Proposal, on: Day): readonly Account[] {
  const levels = new Map(proposal.documents.map((document) => [document.id, document.level]));
  return accounts.map((account) => ({
    ...account,
    customer: {
      ...account.customer,
      contactedOn: [...account.customer.contactedOn, on],
      remindedOn: new Map([...account.customer.remindedOn, [proposal.currency, on]]),
    },
    debits: account.debits.map((document) => {
      const level = levels.get(document.id);
      if (level === undefined) return document;
      return { ...document, ...reachedBy(document, proposal, on), level };
    }),
  }));
}
