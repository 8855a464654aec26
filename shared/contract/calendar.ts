import { z } from 'zod';
import { calendarEventKinds } from '../domain/kinds.ts';
import { calendarEventList } from '../domain/lists/calendar-event-list.ts';
import { query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport } from './common/listing.ts';
import { cents, day, id, offeredFile } from './common/values.ts';

export const calendarEvent = z.object({
  id: z.string(),
  kind: z.enum(calendarEventKinds),
  on: z.string(),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  /** Step name, instalment position, letter title, promised documents, disputed document, reason of a hold, what a next contact is for. */
  title: z.string(),
  amountCents: cents.nullable(),
  currency: z.string(),
  /** Plan, letter, promise, dispute, hold or interaction it is about; null for a reminder to come. */
  subjectId: id.nullable(),
  isLate: z.boolean(),
});
export type CalendarEvent = z.infer<typeof calendarEvent>;

export const calendar = {
  events: query('documents', 'reminders', 'plans', 'promises', 'disputes', 'letters', 'scenarios', 'interactions')
    .input(z.object({ from: day, to: day }))
    .output(z.array(calendarEvent).max(5000)),
  /** The events of one day, of some kinds, as they are listed. */
  exportDay: exportOf(
    { on: day, kinds: z.array(z.enum(calendarEventKinds)), ...listExport(calendarEventList) },
    'documents',
    'reminders',
    'plans',
    'letters',
    'scenarios',
  ),
  export: query('documents')
    .input(z.object({ from: day, to: day }))
    .output(offeredFile),
};
