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

/** Whether an interaction counts against the cap on contacts, and on the gauge: the firm contacted the customer, who was reached. */
export function reaches({ channel, outcomeCode }: ReachedFacts): boolean {
  return isReachedBy[channel] && !(outcomeCode !== null && missed.has(outcomeCode));
}

type ReachedFacts = { readonly channel: InteractionChannel; readonly outcomeCode: string | null };
