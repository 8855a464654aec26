import type { InteractionChannel } from './channels.ts';

/** Longest time that an interaction lasts, in seconds: half a day. */
export const longestInteractionSeconds = 12 * 3600;

/** A timer that ran longer, in seconds, was forgotten: it does not say how long the call took. */
const longestTimedSeconds = 4 * 3600;

/** Whether both were there at the same time, so that an interaction by the channel has a length. */
const isTimed: Readonly<Record<InteractionChannel, boolean>> = {
  callOut: true,
  callIn: true,
  emailOut: false,
  emailIn: false,
  letterOut: false,
  letterIn: false,
  visit: true,
  meeting: true,
  message: false,
  note: false,
};

/** Whether an interaction by the channel has a length. */
export function hasLength(channel: InteractionChannel): boolean {
  return isTimed[channel];
}

/** A call that is timed. `startedAt` alone: it goes on. */
export type TimedCall = {
  /** The instant at which the number was called; null where nobody timed it. */
  readonly startedAt: string | null;
  /** How long it took; null while it goes on, and where it is not known. */
  readonly durationSeconds: number | null;
};

/** Whether the call goes on at this moment. */
export function goesOn({ startedAt, durationSeconds }: TimedCall): boolean {
  return startedAt !== null && durationSeconds === null;
}

/** Seconds from the beginning of a call to the instant `at`, one at least; null where a timer was forgotten, or the clock was set back. */
export function secondsSince(startedAt: string, at: string): number | null {
  const seconds = Math.round((Date.parse(at) - Date.parse(startedAt)) / 1000);
  return seconds < 0 || seconds > longestTimedSeconds ? null : Math.max(1, seconds);
}

/** The call once it has ended, at the instant `at`: one that goes on has the length that its timer says. */
export function endedCall<Call extends TimedCall>(call: Call, at: string): Call {
  if (call.startedAt === null || call.durationSeconds !== null) return call;
  return { ...call, durationSeconds: secondsSince(call.startedAt, at) };
}
