import type { Outputs } from '../contract/index.ts';
import { objections } from '../domain/calls/objections.ts';
import { payerProfiles } from '../domain/calls/profiles.ts';
import { answerKey, type CallTextKey, callTextKeys, scriptKey } from '../domain/calls/texts.ts';
import { type Language, tones } from '../domain/kinds.ts';
import { spellDuration } from '../domain/values/durations.ts';
import { formatDay, formatWeekday } from './format.ts';
import { t } from './translate.ts';

/** True for the name of a text of calls. */
export function isCallTextKey(name: string): name is CallTextKey {
  return callTextKeys.some((key) => key === name);
}

/** What a text of calls is called: « Ferme · Paie en retard », « Le chèque est parti ». */
export function callTextName(language: Language, key: CallTextKey): string {
  const objection = objections.find((each) => answerKey(each) === key);
  if (objection !== undefined) return t(language, `calls.objection.${objection}`);
  const tone = tones.find((each) => key.startsWith(`${each}-`)) ?? 'courteous';
  const profile = payerProfiles.find((each) => key === scriptKey(tone, each)) ?? 'usual';
  return `${t(language, `calls.tone.${tone}`)} · ${t(language, `calls.profile.${profile}`)}`;
}

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
