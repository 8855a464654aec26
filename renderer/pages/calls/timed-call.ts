import { endedCall, goesOn, type TimedCall } from '../../../shared/domain/interactions/duration.ts';

/** The call once its timer is pressed at the instant `at`: one that goes on ends, any other begins. A forgotten timer gives no length, and is cleared. */
export function turnedCall(call: TimedCall, at: string): TimedCall {
  if (!goesOn(call)) return { startedAt: at, durationSeconds: null };
  const ended = endedCall(call, at);
  return ended.durationSeconds === null ? { startedAt: null, durationSeconds: null } : ended;
}

/** The call once a number is called at the instant `at`; one that goes on stays. */
export function begunCall(call: TimedCall, at: string): TimedCall {
  return goesOn(call) ? call : { startedAt: at, durationSeconds: null };
}
