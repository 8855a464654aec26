import { addDays, type Day } from '../../values/days.ts';
import { accountsByCustomer } from '../accounts.ts';
import { byPriority } from '../by-priority.ts';
import { noticesOf } from '../formal-notice.ts';
import { heldBackOf, planCustomer } from '../plan-customer.ts';
import type { HeldBack, Proposal } from '../proposal.ts';
import type { Account, ReminderCustomer, ReminderInput } from '../types.ts';
import { changeDays, isRecounted, nextChange } from './change-days.ts';
import {
  accountsAfter,
  type CustomerChange,
  type MessageAhead,
  type ProjectionInput,
  reachedBy,
} from './changes-ahead.ts';
import { presented, proofDays } from './expected-proof.ts';

/** A message to come. */
export type ProjectedReminder = { readonly on: Day; readonly proposal: Proposal };

/**
 * The messages the engine will propose from `input.asOf` to `to`, if nothing is paid but what is dated already, bookings go on being imported,
 * every proposal is confirmed on its day and registered letters are presented within a week; only those from `from` on are returned.
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
  const owing = Array.from(accountsByCustomer(fresh(input)), (accounts) => {
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
  let proofs = proofDays(accounts, asOf);
  let left = start.changes;
  let day: Day | undefined = asOf;
  while (day !== undefined && day <= to) {
    const on: Day = day;
    const [change, ...others] = left;
    if (change?.on === on) {
      accounts = accountsAfter(change, customer, messages);
      days = changeDays(accounts);
      proofs = proofDays(accounts, asOf);
      left = others;
    }
    if (proofs.some((expected) => expected <= on)) {
      accounts = presented(accounts, asOf, on);
      proofs = proofDays(accounts, asOf);
    }
    const { leaving } = planCustomer(accounts, on);
    for (const { candidate, proposal } of leaving)
      messages.push({ on, proposal, scenario: candidate.account.scenario });
    if (leaving.length > 0) {
      accounts = leaving.reduce((before, { proposal }) => afterMessage(before, proposal, on), accounts);
      proofs = proofDays(accounts, asOf);
      // The days of steps counted from the one before, and those left out for too many reminders, change with each message.
      if (accounts.some(isRecounted)) days = changeDays(accounts);
    }
    customer = accounts[0]?.customer ?? customer;
    const next = [nextChange(days, accounts, on), left[0]?.on, ...proofs];
    [day] = next.filter((each) => each !== undefined).sort();
  }
  return { messages, accounts, customer };
}

function afterMessage(accounts: readonly Account[], proposal: Proposal, on: Day): readonly Account[] {
  const levels = new Map(proposal.documents.map((document) => [document.id, document.level]));
  const area = accounts[0]?.calendar.area;
  const notices = area === undefined ? [] : noticesOf(proposal, on, area);
  return accounts.map((account) => ({
    ...account,
    notices: [...account.notices, ...notices],
    customer: {
      ...account.customer,
      notices: [...account.customer.notices, ...notices],
      contactedOn: [...account.customer.contactedOn, on],
      lastContactOn: on,
      remindedOn: new Map([...account.customer.remindedOn, [proposal.currency, on]]),
    },
    debits: account.debits.map((document) => {
      const level = levels.get(document.id);
      if (level === undefined) return document;
      return { ...document, ...reachedBy(document, proposal, on), level };
    }),
  }));
}
