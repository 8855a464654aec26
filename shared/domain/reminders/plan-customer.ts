import type { Day } from '../values/days.ts';
import { byPriority } from './by-priority.ts';
import { contactsLeft, lastDayUnderCap } from './contact-pressure.ts';
import { mayLeave } from './obstacles.ts';
import { type AccountPlan, type Candidate, heldRows, planAccount } from './plan-account.ts';
import type { HeldBack, Proposal } from './proposal.ts';
import { proposalOf } from './proposal-of.ts';
import type { Account } from './types.ts';
import { waitingSince } from './waiting-since.ts';

/** What leaves for one customer on a day, and what waits. */
export type CustomerPlan = {
  readonly plans: readonly AccountPlan[];
  readonly leaving: readonly { readonly candidate: Candidate; readonly proposal: Proposal }[];
  readonly held: readonly Candidate[];
};

/** Decides for one customer on `asOf`: its `accounts`, one for each currency, share the contacts that its scenario allows. */
export function planCustomer(accounts: readonly Account[], asOf: Day): CustomerPlan {
  const plans = accounts.map((account) => planAccount(account, asOf));
  const candidates = plans.flatMap((plan) => plan.candidates);
  const ready = candidates
    .filter(({ mayLeave }) => mayLeave)
    .map((candidate) => ({
      candidate,
      proposal: proposalOf(candidate.account, candidate.message, asOf),
      since: waitingSince(candidate.message, asOf),
    }))
    .sort((a, b) => byObstacle(a, b) || byWait(a, b) || byPriority(a.proposal, b.proposal));
  const leaving = ready.slice(0, roomFor(accounts[0], ready.length, asOf));
  const beyond = ready.slice(leaving.length).map(({ candidate }) => beyondCap(candidate, leaving.length, asOf));
  return { plans, leaving, held: [...candidates.filter(({ mayLeave }) => !mayLeave), ...beyond] };
}

/** One row for each document of a customer that no leaving message lists. */
export function heldBackOf({ plans, leaving, held }: CustomerPlan): HeldBack[] {
  const messages = new Set(leaving.map(({ candidate }) => candidate.message));
  return plans.flatMap((plan) => heldRows(plan, messages, held));
}

type Ready = { readonly proposal: Proposal; readonly since: Day };

/** What cannot leave as things stand takes the room of no other message. */
function byObstacle(a: Ready, b: Ready): number {
  return Number(!mayLeave(a.proposal)) - Number(!mayLeave(b.proposal));
}

/** The longest wait first. */
function byWait(a: Ready, b: Ready): number {
  return a.since === b.since ? 0 : a.since < b.since ? -1 : 1;
}

/** How many of `ready` messages the cap on contacts leaves room for. */
function roomFor(account: Account | undefined, ready: number, asOf: Day): number {
  if (account === undefined) return 0;
  return contactsLeft(account.customer.contactedOn, account.scenario.mostContacts, asOf) ?? ready;
}

/** A message for which those that leave the same day have left no room. */
function beyondCap(candidate: Candidate, leavingCount: number, asOf: Day): Candidate {
  const { customer, scenario } = candidate.account;
  const contacts = [...customer.contactedOn, ...Array.from({ length: leavingCount }, () => asOf)];
  const untilOn = lastDayUnderCap(contacts, scenario.mostContacts, asOf);
  return { ...candidate, reasons: [{ reason: 'contactCap', untilOn }], mayLeave: false };
}
