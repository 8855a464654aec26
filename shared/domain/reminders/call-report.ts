import type { TimedCall } from '../interactions/duration.ts';
import type { Day } from '../values/days.ts';

/** What was said of a call, a visit or another thing that a person did. */
export type ToldCall = TimedCall & {
  readonly person: string | null;
  readonly outcomeId: number | null;
  readonly text: string;
  readonly nextOn: Day | null;
};

/** True where nothing is said of it. */
export function isSilent(told: ToldCall | undefined): boolean {
  if (told === undefined) return true;
  const { person, outcomeId, text, nextOn, startedAt, durationSeconds } = told;
  const isTimed = startedAt !== null || durationSeconds !== null;
  return (person ?? '').trim() === '' && outcomeId === null && text.trim() === '' && nextOn === null && !isTimed;
}
