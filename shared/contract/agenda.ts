import { z } from 'zod';
import { agendaKinds } from '../domain/agenda/kinds.ts';
import { channels, stepModes } from '../domain/kinds.ts';
import { holdReasons } from '../domain/reminders/proposal.ts';
import { cents, id } from './common/values.ts';

/** Something that waits for somebody to act on a day. */
export const agendaItem = z.object({
  id: z.string(),
  kind: z.enum(agendaKinds),
  on: z.string(),
  /** HH:MM where the user lives; absent: at no hour. */
  time: z.string().optional(),
  /** Null: it is about no customer. */
  customerId: id.nullable(),
  customer: z.string().nullable(),
  customerName: z.string().nullable(),
  /** Step name, instalment position, letter title, promised documents, disputed document, reason of a hold, what a next contact is for. */
  title: z.string(),
  amountCents: cents.nullable(),
  currency: z.string(),
  /** Plan, letter, promise, dispute, hold or interaction it is about; null for a reminder to come. */
  subjectId: id.nullable(),
  isLate: z.boolean(),
  /** Of a reminder: which message it is (`messageKeyOf`), how it goes out, and what to look at before. */
  message: z
    .object({
      key: z.string(),
      channel: z.enum(channels),
      mode: z.enum(stepModes),
      warnings: z.array(z.enum(holdReasons)),
    })
    .optional(),
  /** Of a task that is somebody's own. */
  responsible: z.string().nullable().optional(),
});
export type AgendaItem = z.infer<typeof agendaItem>;
