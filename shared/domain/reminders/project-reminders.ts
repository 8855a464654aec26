import { type HolidayArea, nextWorkingDay } from '../law/holidays.ts';
import { addDays, type Day, laterDay } from '../values/days.ts';
import { accountsOf } from './accounts.ts';
import { lastDayUnderCap } from './contact-pressure.ts';
import { stepDay } from './next-step.ts';
import { planAccount } from './plan-account.ts';
import { byPriority } from './plan-reminders.ts';
import type { Proposal } from './proposal.ts';
import { lastDayOfWait } from './reasons.ts';
import type { Account, ReminderInput } from './types.ts';

/** A message to come, on a working day. */
export type ProjectedReminder = { readonly on: Day; readonly proposal: Proposal };

/**
 * The messages the engine will propose from `input.asOf` to `to`, if nothing is paid and every proposal is confirmed on
 * its day; only those from `from` on are returned. What falls on a non-working day moves to the next working day.
 */
export function projectReminders(
  input: ReminderInput,
  range: { readonly from: Day; readonly to: Day; readonly area: HolidayArea },
): ProjectedReminder[] {
  return accountsOf(input)
    .flatMap((account) => projectAccount(account, input, range))
    .sort((a, b) => (a.on === b.on ? byPriority(a.proposal, b.proposal) : a.on < b.on ? -1 : 1));
}

/** Evaluates only the days on which something may change for the account: a step, the end of a hold or of a wait. */
function projectAccount(
  start: Account,
  input: ReminderInput,
  range: { readonly from: Day; readonly to: Day; readonly area: HolidayArea },
): ProjectedReminder[] {
  const projected: ProjectedReminder[] = [];
  let changes = changeDays(start).filter((day) => day > input.asOf && day <= range.to);
  let account = start;
  let day: Day | undefined = nextWorkingDay(input.asOf, range.area);
  while (day !== undefined && day <= range.to) {
    const { proposal } = planAccount(account, day);
    if (proposal) {
      if (day >= range.from) projected.push({ on: day, proposal });
      account = afterMessage(account, proposal, day);
      // The days of steps counted from the one before begin with this message.
      if (account.scenario.steps.some(({ trigger }) => trigger === 'previousStep')) changes = changeDays(account);
    }
    day = nextChange(changes, account, day, range.area);
  }
  return projected;
}

function changeDays(account: Account): Day[] {
  const days = new Set<Day>();
  const { toleratedDays } = account.customer;
  for (const { dueOn, ...document } of account.debits)
    if (dueOn !== null)
      for (const step of account.scenario.steps) days.add(stepDay(step, { ...document, dueOn, toleratedDays }));
  const { ofCustomers, ofDocuments } = account.reasons;
  const reasons = [ofCustomers.get(account.customer.id), ...account.debits.map(({ id }) => ofDocuments.get(id))];
  for (const { untilOn } of reasons.flatMap((own) => own ?? [])) if (untilOn !== null) days.add(addDays(untilOn, 1));
  return [...days].sort();
}

function nextChange(changes: readonly Day[], account: Account, after: Day, area: HolidayArea): Day | undefined {
  const wait = lastDayOfWait(account.lastReminderOn, account.scenario.minimumDaysBetween);
  const { customer, scenario } = account;
  const capped = lastDayUnderCap(customer.contactedOn, scenario.mostContacts, after);
  const ends = [wait, capped].flatMap((end) => (end !== null && end >= after ? [addDays(end, 1)] : []));
  const change = changes.find((day) => day > after);
  const [next] = [...ends, ...(change === undefined ? [] : [change])].sort();
  return next && nextWorkingDay(laterDay(next, addDays(after, 1)), area);
}

function afterMessage(account: Account, proposal: Proposal, on: Day): Account {
  const levels = new Map(proposal.documents.map((document) => [document.id, document.level]));
  return {
    ...account,
    customer: { ...account.customer, contactedOn: [...account.customer.contactedOn, on] },
    lastReminderOn: on,
    debits: account.debits.map((document) => ({
      ...document,
      level: levels.get(document.id) ?? document.level,
      remindedOn: levels.has(document.id) ? on : document.remindedOn,
    })),
  };
}
