import type { InteractionChannel } from '../interactions/channels.ts';
import type { Channel, StepMode } from '../kinds.ts';

/** What a message by each channel is made of. */
const facts = {
  letter: { isPrinted: true, isPosted: true, isRegistered: false, saidBy: 'letterOut' },
  registered: { isPrinted: true, isPosted: true, isRegistered: true, saidBy: 'letterOut' },
  /** The user hands the letter to a provider of registered e-mail (CPCE L100), and records what it proves. */
  electronicRegistered: { isPrinted: true, isPosted: false, isRegistered: true, saidBy: 'emailOut' },
  /** Nothing sends e-mails: a step by e-mail is read as one by letter. */
  email: { isPrinted: true, isPosted: false, isRegistered: false, saidBy: 'emailOut' },
  call: { isPrinted: false, isPosted: false, isRegistered: false, saidBy: 'callOut' },
  visit: { isPrinted: false, isPosted: false, isRegistered: false, saidBy: 'visit' },
} as const satisfies Record<
  Channel,
  { isPrinted: boolean; isPosted: boolean; isRegistered: boolean; saidBy: InteractionChannel }
>;

type Sent = { readonly channel: Channel; readonly mode: StepMode };

/** Whether a letter is printed and frozen: neither of what is said, nor of a task that a person does outside. */
export function isPrinted({ channel, mode }: Sent): boolean {
  return facts[channel].isPrinted && mode !== 'task';
}

/** Whether the letter goes by post: it needs the addresses of both. */
export function isPosted(sent: Sent): boolean {
  return isPrinted(sent) && facts[sent.channel].isPosted;
}

/** Whether a letter by `channel` is proven by its deposit and its receipt. */
export function isRegistered(channel: Channel): boolean {
  return facts[channel].isRegistered;
}

/** Whether the customer is spoken to: nothing leaves in writing. */
export function isSpoken(channel: Channel): boolean {
  return !facts[channel].isPrinted;
}

/** How a message that a person said, or did outside, stands among the interactions. */
export function saidBy(channel: Channel): InteractionChannel {
  return facts[channel].saidBy;
}
