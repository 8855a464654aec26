import type { InteractionChannel } from './channels.ts';
import type { ReadyOutcome } from './outcomes.ts';

/** Whether the firm reaches the customer of its own accord by each channel. A meeting is agreed with the customer, and a note is for oneself. */
const isReachedBy: Readonly<Record<InteractionChannel, boolean>> = {
  callOut: true,
  callIn: false,
  emailOut: true,
  emailIn: false,
  letterOut: true,
  letterIn: false,
  visit: true,
  meeting: false,
  message: true,
  note: false,
};

/** Outcomes by which nobody was reached; a message that was left is heard. */
const missed: ReadonlySet<string> = new Set<ReadyOutcome>(['noAnswer', 'wrongNumber']);

/** Outcomes by which somebody answered a call. */
const spoken: ReadonlySet<string> = new Set<ReadyOutcome>([
  'reached',
  'promises',
  'saysPaid',
  'refuses',
  'disputes',
  'asksForDocuments',
]);
/** Outcomes by which nobody did. */
const unanswered: ReadonlySet<string> = new Set<ReadyOutcome>(['noAnswer', 'messageLeft']);

/**
 * Whether somebody answered a call of that outcome; null where it does not say so: none was told, it is one of the firm's own, the number was
 * wrong, or the call is to be made again.
 */
export function answered(outcomeCode: string | null): boolean | null {
  if (outcomeCode === null) return null;
  return spoken.has(outcomeCode) ? true : unanswered.has(outcomeCode) ? false : null;
}

/** Whether an interaction counts against the cap on contacts, and on the gauge: the firm contacted the customer, who was reached. */
export function reaches({ channel, outcomeCode }: ReachedFacts): boolean {
  return isReachedBy[channel] && !(outcomeCode !== null && missed.has(outcomeCode));
}

type ReachedFacts = { readonly channel: InteractionChannel; readonly outcomeCode: string | null };
