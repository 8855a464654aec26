import { type Tone, tones } from '../kinds.ts';
import { type Objection, objections } from './objections.ts';
import { type PayerProfile, payerProfiles } from './profiles.ts';

export type ScriptKey = `${Tone}-${PayerProfile}`;
export type AnswerKey = `answer-${Objection}`;
/** A text of calls: the script of a tone and a profile, or the answer to an objection. */
export type CallTextKey = ScriptKey | AnswerKey;

export const scriptKey = (tone: Tone, profile: PayerProfile): ScriptKey => `${tone}-${profile}`;
export const answerKey = (objection: Objection): AnswerKey => `answer-${objection}`;

export const callTextKeys: readonly CallTextKey[] = [
  ...tones.flatMap((tone) => payerProfiles.map((profile) => scriptKey(tone, profile))),
  ...objections.map(answerKey),
];

/** Every text of calls; an empty script is that of any other customer at its tone. */
export type CallTexts = Readonly<Record<CallTextKey, string>>;

/** Longest of one: more is not read on the telephone. */
export const longestCallText = 2000;

/** The script of a tone and a profile: its own, else that of any other customer. */
export function scriptOf(texts: CallTexts, tone: Tone, profile: PayerProfile): string {
  return texts[scriptKey(tone, profile)] || texts[scriptKey(tone, 'usual')];
}

/** Those of `texts` that are not the usual ones. */
export function ownTexts(texts: CallTexts, usual: CallTexts): Partial<CallTexts> {
  return Object.fromEntries(callTextKeys.filter((key) => texts[key] !== usual[key]).map((key) => [key, texts[key]]));
}
