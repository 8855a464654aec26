import { type Day, daysBetween } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import { owedSum, undisputedSum } from './accounts.ts';
import { firstClaim, type NextStep, nextStep, stepFacts } from './next-step.ts';
import type { Account, OwedDocument, ReminderStep } from './types.ts';

/** A document nothing keeps out of a message. */
export type FreeLine = {
  readonly document: OwedDocument;
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly next: NextStep | null;
  readonly isReached: boolean;
  /** The level it goes up to by itself: one step up when that step's day has come, else unchanged. In a message, the message's own. */
  readonly levelAfter: number;
};

export type Message = {
  readonly step: ReminderStep;
  readonly lines: readonly FreeLine[];
  /** Σ open cents of the lines that nobody disputes. */
  readonly totalCents: Cents;
  /** What is asked for once the credits that pay the lines are taken off. */
  readonly claimedCents: Cents;
  /** The more serious message to the same customer that leaves before it; null: none. */
  readonly follows: Message | null;
};

/** Where `document` stands on `asOf`. */
export function freeLine(document: OwedDocument, dueOn: Day, account: Account, asOf: Day): FreeLine {
  const next = nextStep(account.scenario.steps, stepFacts(document, dueOn, account), asOf);
  const isReached = next !== null && next.on <= asOf;
  const levelAfter = isReached ? next.step.level : document.level;
  return { document, dueOn, daysLate: daysBetween(dueOn, asOf), next, isReached, levelAfter };
}

/** The messages that `account` calls for: one about all its documents, or one about each, as its scenario says. */
export function messagesFor(account: Account, free: readonly FreeLine[]): Message[] {
  const groups = account.scenario.messagesPer === 'document' ? free.map((line) => [line]) : [free];
  return groups.flatMap((lines) => messagesAbout(account, lines));
}

/**
 * The message that `free` lines of `account` call for, if any. As soon as one overdue document reaches its step, every overdue
 * document that still has a step left is listed, but for those that a formal notice or a last step leaves to a message after it; otherwise the courtesy step covers what is about to fall due, unless
 * the customer has already had a later message about something still open; where the scenario writes about each document, about that one.
 */
function messagesAbout(account: Account, free: readonly FreeLine[]): Message[] {
  const { toleratedDays } = account.customer;
  const chased = free.filter(
    (line) =>
      isClaim(line.next) && (line.isReached || (line.daysLate > toleratedDays && !waitsForNotice(account, line))),
  );
  if (chased.some((line) => line.isReached)) {
    const first = makeMessage(account, chased);
    const rest = first === null ? chased : notListed(chased, first);
    const second = rest.some((line) => line.isReached) ? makeMessage(account, rest) : null;
    return [...(first ? [first] : []), ...(second ? [{ ...second, follows: first }] : [])];
  }
  const about = account.scenario.messagesPer === 'document' ? free.map(({ document }) => document) : account.debits;
  if (about.some((document) => document.owedCents > 0 && wasClaimed(account, document))) return [];
  const courtesy = free.filter((line) => line.isReached && !isClaim(line.next));
  const announced = courtesy.length > 0 ? makeMessage(account, courtesy) : null;
  return announced ? [announced] : [];
}

function notListed(lines: readonly FreeLine[], message: Message): readonly FreeLine[] {
  if (message.lines.length === lines.length) return [];
  const listed = new Set(message.lines.map(({ document }) => document));
  return lines.filter(({ document }) => !listed.has(document));
}

function isClaim(next: NextStep | null): boolean {
  return next?.isCourtesy === false;
}

/** Whether a document was reminded as often as it may be before its formal notice, which is not reached yet. */
function waitsForNotice({ scenario }: Account, { next, document }: FreeLine): boolean {
  const { mostReminders } = scenario;
  return mostReminders !== null && document.reminderCount >= mostReminders && next?.step.isFormalNotice === true;
}

/** Whether the last message about `document` was more than an announcement of its due date. */
function wasClaimed(account: Account, document: OwedDocument): boolean {
  if (document.dueOn === null) return false;
  const first = firstClaim(account.scenario.steps, stepFacts(document, document.dueOn, account));
  return first !== undefined && document.level >= first.level;
}

/**
 * A document goes up to the level of the message that lists it: a softer one, or the same again, would be clumsy after it. So a formal notice
 * and a last step list only what was claimed before or reaches that step by itself: an invoice some days late has its own reminders to come.
 */
function makeMessage(account: Account, lines: readonly FreeLine[]): Message | null {
  const { steps } = account.scenario;
  const step = highestStep(steps, lines);
  if (step === null) return null;
  const isFinal = step.isFormalNotice || step === steps.at(-1);
  const listed = isFinal
    ? lines.filter((line) => line.levelAfter === step.level || wasClaimed(account, line.document))
    : lines;
  const documents = listed.map((line) => line.document);
  return {
    step,
    lines: listed
      .map((line) => (line.levelAfter >= step.level ? line : { ...line, levelAfter: step.level }))
      .sort(byDueDate),
    totalCents: undisputedSum(documents),
    claimedCents: owedSum(documents),
    follows: null,
  };
}

/**
 * The highest level any listed document reaches or is at, so that the tone never softens while the older debt stands.
 * A formal notice is served once: it comes back only for a document that reaches it.
 */
function highestStep(steps: readonly ReminderStep[], lines: readonly FreeLine[]): ReminderStep | null {
  const candidates = steps.filter((step) =>
    lines.some((line) => line.levelAfter === step.level && (line.isReached || !step.isFormalNotice)),
  );
  return candidates.at(-1) ?? null;
}

function byDueDate(a: FreeLine, b: FreeLine): number {
  return a.dueOn === b.dueOn ? a.document.id - b.document.id : a.dueOn < b.dueOn ? -1 : 1;
}
