import { accountKey } from '../../values/account-key.ts';
import { addDays, type Day } from '../../values/days.ts';
import { scenarioOf } from '../accounts.ts';
import { messageKeyOf } from '../message-key.ts';
import { planReminders } from '../plan-reminders.ts';
import type { Proposal } from '../proposal.ts';
import type { ReminderInput, ReminderStep } from '../types.ts';
import { type Absence, missedDayCount } from './absence.ts';
import { type ProjectedReminder, projectReminders } from './project-reminders.ts';

/** A message that is proposed today and could have left on `missedOn`, when no window had the firm open. */
export type MissedMessage = {
  readonly proposal: Proposal;
  readonly missedOn: Day;
  /** Those of its documents that were known then. */
  readonly documentIds: readonly number[];
};

/** A document that a step is passed over for, as if its message had left on `on`. */
export type SkippedStep = {
  readonly customerId: number;
  readonly documentId: number;
  readonly stepId: number;
  readonly on: Day;
};

/** What became due for sending during an absence. */
export type Missed = {
  /** Those proposed today, the earliest missed first. */
  readonly messages: readonly MissedMessage[];
  /** The steps that are passed over if all of them are skipped, one for each document. */
  readonly skipped: readonly SkippedStep[];
  /** How many of `messages` no skipping takes away. */
  readonly keptCount: number;
};

/**
 * What the days of an absence would have sent: the projection of the last day of use before it, whose ledger is `then`. Only what `proposals`,
 * those of today, still ask for was missed; what was proposed on that day itself was seen then, and waits since.
 */
export function missedMessages(then: ReminderInput, proposals: readonly Proposal[], absence: Absence): Missed {
  const proposed = new Set(proposals.map(({ customerId }) => customerId));
  const customers = then.customers.filter(({ id }) => proposed.has(id));
  const { seen, ahead } = projectAbsence({ ...then, customers }, absence);
  const firstDays = new Map<string, Day>();
  for (const { on, proposal } of ahead) {
    const key = messageKeyOf(proposal);
    if (!firstDays.has(key)) firstDays.set(key, on);
  }
  const known = new Set(then.documents.map(({ id }) => id));
  const messages = proposals.flatMap((proposal) => {
    const missedOn = firstDays.get(messageKeyOf(proposal));
    if (missedOn === undefined || seen.has(messageKeyOf(proposal))) return [];
    const documentIds = proposal.documents.flatMap(({ id }) => (known.has(id) ? [id] : []));
    return [{ proposal, missedOn, documentIds }];
  });
  return {
    messages: messages.toSorted((a, b) => (a.missedOn < b.missedOn ? -1 : a.missedOn > b.missedOn ? 1 : 0)),
    ...skipping(then, messages, ahead),
  };
}

/**
 * The documents that an absence may still be asked about: those that its days would have written about, whose `levels` today are below what
 * those messages would have left. A document that is not open any more has none.
 */
export function documentsLeft(then: ReminderInput, levels: ReadonlyMap<number, number>, absence: Absence): number[] {
  return projectAbsence(then, absence).ahead.flatMap(({ proposal }) =>
    proposal.documents.flatMap(({ id, level }) => ((levels.get(id) ?? level) < level ? [id] : [])),
  );
}

/** What was proposed on the last day of use, by key, and what would have left over the days after it. */
type AbsenceAhead = { readonly seen: ReadonlySet<string>; readonly ahead: readonly ProjectedReminder[] };

/**
 * What was proposed on the last day of use and left there never went: it makes nothing else wait, and its documents wait for it, those whose
 * due date it announces until that day.
 */
function projectAbsence(then: ReminderInput, { usedOn, returnedOn }: Absence): AbsenceAhead {
  const { proposals } = planReminders(then);
  const left = proposals.flatMap(({ documents }) =>
    documents.map(({ id, dueOn }) => ({
      reason: 'postponed' as const,
      covers: { documentId: id },
      untilOn: dueOn >= usedOn ? dueOn : null,
      isContested: false,
    })),
  );
  const ahead = projectReminders(
    { ...then, reasonsToWait: [...then.reasonsToWait, ...left], changes: [] },
    { from: addDays(usedOn, 1), to: addDays(returnedOn, -1) },
  );
  return { seen: new Set(proposals.map(messageKeyOf)), ahead };
}

/**
 * Passes over the messages of each account in their order, as long as each may be: the first that may not is the next to leave, and those after
 * it follow it.
 */
function skipping(then: ReminderInput, messages: readonly MissedMessage[], ahead: readonly ProjectedReminder[]) {
  const inOrder = Map.groupBy(ahead, ({ proposal }) => threadOf(proposal));
  const skipped = new Map<number, SkippedStep>();
  let keptCount = 0;
  for (const { proposal, documentIds } of messages) {
    const { steps } = scenarioOf(then, proposal.customerId);
    const listed = new Set(documentIds);
    const levels = new Map(then.documents.map(({ id, level }) => [id, level]));
    let isKept = true;
    for (const { on, proposal: missed } of inOrder.get(threadOf(proposal)) ?? []) {
      const reaching = missed.documents.filter(({ id, level }) => listed.has(id) && level > (levels.get(id) ?? 0));
      if (!reaching.every(({ level }) => maySkip(steps, level))) break;
      isKept = false;
      for (const { id: documentId, level } of reaching) {
        levels.set(documentId, level);
        const stepId = steps.find((step) => step.level === level)?.id ?? null;
        if (stepId !== null) skipped.set(documentId, { customerId: proposal.customerId, documentId, stepId, on });
      }
    }
    keptCount += Number(isKept);
  }
  return { skipped: [...skipped.values()], keptCount };
}

/** What messages follow one another about: an account, or a document of it where the scenario writes about each. */
function threadOf(message: Proposal): string {
  return `${accountKey(message)} ${message.documentId ?? ''}`;
}

/**
 * A formal notice is never passed over, nor the step before it, which announces it to the customer: skipping would send the notice without a
 * word before. The last step is not either: nothing would follow.
 */
function maySkip(steps: readonly ReminderStep[], level: number): boolean {
  const step = steps.find((each) => each.level === level);
  const next = steps.find((each) => each.level > level);
  return step !== undefined && !step.isFormalNotice && next !== undefined && !next.isFormalNotice;
}

/** The last day on which each document waits when the messages missed are put off by as many days as were missed; none before `today`. */
export function shiftedDocuments(messages: readonly MissedMessage[], absence: Absence, today: Day) {
  const count = missedDayCount(absence);
  return messages.flatMap(({ proposal, missedOn, documentIds }) => {
    const untilOn = addDays(missedOn, count - 1);
    if (untilOn < today) return [];
    return documentIds.map((documentId) => ({ customerId: proposal.customerId, documentId, untilOn }));
  });
}
