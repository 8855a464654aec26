import { type Day, weekday } from '../values/days.ts';
import { answered } from './reaching.ts';

/** A call to a customer where the user lives. `hour`: `HH:MM`. */
export type PastCall = { readonly on: Day; readonly hour: string; readonly outcomeCode: string | null };

/** When a customer was best reached: on a day of the week (1: Monday) or on any (null), from an hour to another. */
export type BestHour = {
  readonly weekday: number | null;
  readonly fromHour: number;
  readonly toHour: number;
  /** Calls at that time, and those of them that somebody answered. */
  readonly calls: number;
  readonly answered: number;
  /** Calls in all of which it is known whether somebody answered. */
  readonly known: number;
};

/** Hours that are counted together: a caller plans by half mornings and half afternoons. */
const hoursTogether = 2;
/** Fewer calls at one time say nothing of it. */
const fewestCalls = 3;

/**
 * When the customer was best reached, from past calls of which the outcome says whether somebody answered. A time counts from three calls on,
 * of which more than half were answered; the share of answers decides, drawn towards a half where there are few calls (Laplace's rule), then
 * the more precise time. Null where nothing can be said.
 * @example Answered on Tuesdays at 10:15, 10:40 and 11:30, not at 11:50: 3 of 4, Tuesday, from 10 to 12.
 */
export function bestHour(calls: readonly PastCall[]): BestHour | null {
  const known = calls.flatMap(({ on, hour, outcomeCode }) => {
    const isAnswered = answered(outcomeCode);
    if (isAnswered === null) return [];
    const fromHour = Math.floor(Number(hour.slice(0, 2)) / hoursTogether) * hoursTogether;
    return [{ weekday: weekday(on), fromHour, isAnswered }];
  });
  const times = [
    ...Map.groupBy(known, (call) => `${call.weekday} ${call.fromHour}`).values(),
    ...Map.groupBy(known, (call) => call.fromHour).values(),
  ].map((same): BestHour => {
    const [{ weekday: first, fromHour } = { weekday: null, fromHour: 0 }] = same;
    return {
      weekday: same.every((call) => call.weekday === first) ? first : null,
      fromHour,
      toHour: fromHour + hoursTogether,
      calls: same.length,
      answered: same.filter(({ isAnswered }) => isAnswered).length,
      known: known.length,
    };
  });
  const worth = times.filter((time) => time.calls >= fewestCalls && time.answered * 2 > time.calls);
  const [best] = worth.sort(
    (one, other) =>
      share(other) - share(one) ||
      Number(one.weekday === null) - Number(other.weekday === null) ||
      (one.weekday ?? 0) - (other.weekday ?? 0) ||
      one.fromHour - other.fromHour,
  );
  return best ?? null;
}

const share = (time: BestHour): number => (time.answered + 1) / (time.calls + 2);
