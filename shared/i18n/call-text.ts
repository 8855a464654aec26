import type { Outputs } from '../contract/index.ts';
import type { Language } from '../domain/kinds.ts';
import { spellDuration } from '../domain/values/durations.ts';
import { formatDay, formatWeekday } from './format.ts';
import { t } from './translate.ts';

type Past = Outputs['calls']['past'];

/** When a customer was best reached: « Joint 3 fois sur 4 le mardi entre 10 h et 12 h (9 appels passés) ». */
export function bestHourText(language: Language, best: NonNullable<Past['best']>): string {
  const { weekday, fromHour, toHour, calls, answered, known } = best;
  const facts = { answered, calls, from: fromHour, to: toHour, count: known };
  return weekday === null
    ? t(language, 'calls.best', facts)
    : t(language, 'calls.bestOn', { ...facts, weekday: formatWeekday(language, weekday) });
}

/** The latest call without what was said: its day, with whom, how it ended and how long it took. */
export function lastCallText(language: Language, last: NonNullable<Past['last']>): string {
  const { channel, on, person, outcome, durationSeconds } = last;
  const lasted = durationSeconds === null ? null : spellDuration(durationSeconds);
  const way = channel === 'callIn' ? t(language, 'interactions.channel.callIn') : null;
  return [formatDay(language, on), way, person, outcome, lasted].filter(Boolean).join(' · ');
}
