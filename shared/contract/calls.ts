import { z } from 'zod';
import { callFields } from '../domain/calls/merge-text.ts';
import { objectionActs, objections } from '../domain/calls/objections.ts';
import { payerProfiles } from '../domain/calls/profiles.ts';
import { callTextKeys, longestCallText } from '../domain/calls/texts.ts';
import { interactionChannels } from '../domain/interactions/channels.ts';
import { languages, tones } from '../domain/kinds.ts';
import { command, query } from './common/base.ts';
import { id } from './common/values.ts';

/** The latest call with a customer. */
const lastCall = z.object({
  channel: z.enum(interactionChannels),
  on: z.string(),
  person: z.string().nullable(),
  outcome: z.string().nullable(),
  durationSeconds: z.int().nullable(),
  text: z.string(),
});

/** When it was best reached (`BestHour`). */
const bestHour = z.object({
  weekday: z.int().nullable(),
  fromHour: z.int(),
  toHour: z.int(),
  calls: z.int(),
  answered: z.int(),
  known: z.int(),
});

/** A piece of a text with the figures of a customer. `missing`: the name of a field of which there is nothing to say. */
const piece = z.object({ kind: z.enum(['words', 'figure', 'missing']), text: z.string() });
export type CallPiece = z.infer<typeof piece>;

const callTexts = z.record(z.enum(callTextKeys), z.string().trim().max(longestCallText));
/** The language in which amounts and days are written. */
const language = z.enum(languages);
const customerReads = ['interactions', 'customers', 'documents', 'promises', 'disputes', 'reminders', 'firm'] as const;

export const calls = {
  /** What the calls with a customer say before the next one; null where they say nothing. */
  past: query('interactions', 'customers')
    .input(z.object({ customerId: id }))
    .output(z.object({ last: lastCall.nullable(), best: bestHour.nullable() })),
  /**
   * What to say to a customer today: the script of its profile, and the answer to each objection. `tone`: that of the step for which it is
   * called; absent: that of the last step it has reached. @throws `not_found` / `customer`
   */
  sheet: query(...customerReads)
    .input(z.object({ customerId: id, language, tone: z.enum(tones).optional() }))
    .output(
      z.object({
        tone: z.enum(tones),
        profile: z.enum(payerProfiles),
        script: z.array(piece),
        answers: z.array(
          z.object({
            objection: z.enum(objections),
            act: z.enum(objectionActs),
            answer: z.array(piece),
          }),
        ),
      }),
    ),
  /** The firm's texts, the usual ones, and what each field is called in them. */
  texts: query('firm').output(
    z.object({ texts: callTexts, usual: callTexts, fields: z.record(z.enum(callFields), z.string()) }),
  ),
  /**
   * Says these texts from now on. `read`: as they were when they were changed.
   * @throws `validation` / `callField` (a field that nobody knows); `conflict` / `changedElsewhere`
   */
  setTexts: command('firm').input(z.object({ texts: callTexts, read: callTexts.optional() })),
  /** A text with the figures of the customer that owes most; null: nobody owes anything. */
  preview: query(...customerReads)
    .input(z.object({ text: z.string().max(longestCallText), language }))
    .output(z.object({ customer: z.string(), pieces: z.array(piece) }).nullable()),
};
