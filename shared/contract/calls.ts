import { z } from 'zod';
import { interactionChannels } from '../domain/interactions/channels.ts';
import { query } from './common/base.ts';
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

export const calls = {
  /** What the calls with a customer say before the next one; null where they say nothing. */
  past: query('interactions', 'customers')
    .input(z.object({ customerId: id }))
    .output(z.object({ last: lastCall.nullable(), best: bestHour.nullable() })),
};
