import { type HolidayArea, nextWorkingDay } from '../law/holidays.ts';
import { isPrinted } from '../scenarios/channel-facts.ts';
import { addDays, type Day, laterOfKnown } from '../values/days.ts';
import type { Proposal } from './proposal.ts';
import type { Account, FormalNotice, OwedDocument } from './types.ts';

/**
 * Days allowed for the post before a formal notice's own delay starts, so that its date never falls before the delay
 * ends.
 */
const postDays = 5;

/**
 * The day a letter asks to be paid by; store it with the reminder. It is the firm's own choice, so it is put off to a
 * day on which the customer's bank works.
 */
export function letterDeadline(
  letter: { issuedOn: Day; deadlineDays: number; isFormalNotice: boolean },
  area: HolidayArea,
): Day {
  const day = addDays(letter.issuedOn, letter.deadlineDays + (letter.isFormalNotice ? postDays : 0));
  return nextWorkingDay(day, area);
}

/** Whether a message gives a delay that is known: a notice that a person writes elsewhere says its own. */
export function givesNotice(message: Pick<Proposal, 'isFormalNotice' | 'channel' | 'mode'>): boolean {
  return message.isFormalNotice && isPrinted(message);
}

/** The formal notice that `proposal` is once it has left on `on`, if it is one. */
export function noticesOf(proposal: Proposal, on: Day, area: HolidayArea): FormalNotice[] {
  if (!givesNotice(proposal)) return [];
  const untilOn = letterDeadline({ ...proposal, issuedOn: on }, area);
  return [{ on, untilOn, documentIds: proposal.documents.map(({ id }) => id) }];
}

/** The notices of which something is still owed: one that was paid in time leaves its customer to the usual reminders. */
export function unpaidNotices(
  notices: readonly FormalNotice[],
  debits: readonly Pick<OwedDocument, 'id' | 'owedCents'>[],
): readonly FormalNotice[] {
  if (notices.length === 0) return notices;
  const owed = new Set(debits.flatMap(({ id, owedCents }) => (owedCents > 0 ? [id] : [])));
  return notices.filter(({ documentIds }) => documentIds.some((id) => owed.has(id)));
}

/**
 * The last day that a formal notice gives the customer to pay, while nothing else is asked for: a courteous reminder of another invoice would
 * weaken it. Null where none runs. One that leaves on `asOf` itself lets what is owed in another currency be claimed with it.
 */
export function lastDayOfNotice({ notices }: Pick<Account, 'notices'>, asOf: Day): Day | null {
  let last: Day | null = null;
  for (const { on, untilOn } of notices) if (on < asOf && untilOn >= asOf) last = laterOfKnown(last, untilOn);
  return last;
}
