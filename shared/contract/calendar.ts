import { z } from 'zod';
import { calendarKinds } from '../domain/agenda/kinds.ts';
import { interactionChannels } from '../domain/interactions/channels.ts';
import { agendaItemList } from '../domain/lists/agenda-item-list.ts';
import { agendaItem } from './agenda.ts';
import { query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport } from './common/listing.ts';
import { cents, day, offeredFile, text } from './common/values.ts';
import { workReads } from './worklist.ts';

/** Something that waits for somebody on a day, or that happened on it. */
export const calendarItem = agendaItem.extend({
  kind: z.enum(calendarKinds),
  /** Who is in charge of the customer, or of the task. */
  responsible: z.string().nullable(),
  salesperson: z.string().nullable(),
  /** Of an exchange: how it was held. */
  exchange: z.enum(interactionChannels).optional(),
});
export type CalendarItem = z.infer<typeof calendarItem>;

/** Most events of a day that its cell is given: none has room for a hundred lines. */
export const mostInCell = 100;
/** Most events of one day that are listed. */
const mostOfDay = 5000;

/** Days that are asked for at once: those of three months. */
export const mostDays = 100;

const amounts = z.array(z.object({ currency: z.string(), amountCents: cents })).readonly();

const calendarDay = z.object({
  on: z.string(),
  /** The rule of the law that makes it a holiday (`holidayRule`). */
  holiday: z.string().nullable(),
  /** No scenario sends anything on it. */
  isClosed: z.boolean(),
  /** A past day on which no window had the firm open, since one first had. */
  isMissed: z.boolean(),
  /** Of all its events, also of those that are left out of `events`. */
  totals: z.object({
    waitingCount: z.int(),
    lateCount: z.int(),
    owed: amounts,
    doneCount: z.int(),
    received: amounts,
  }),
  /** The first ones, in the order in which a day shows them. */
  events: z.array(calendarItem).max(mostInCell),
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** Which events: of some kinds, of the files of somebody, of the customers and titles that have some words. */
const narrowed = {
  kinds: z.array(z.enum(calendarKinds)).optional(),
  responsible: text.optional(),
  search: text.optional(),
};

const calendarReads = [...workReads, 'firm', 'use'] as const;

export const calendar = {
  /** Each day of a span, with what it adds up to. @throws `validation` / `range` (in the wrong order, or too many days) */
  days: query(...calendarReads)
    .input(z.object({ from: day, to: day, ...narrowed }))
    .output(z.array(calendarDay).max(mostDays)),
  /** The events of a span, by day; those of today are what « À faire » has for today. @throws `validation` / `range` */
  events: query(...calendarReads)
    .input(z.object({ from: day, to: day, ...narrowed }))
    .output(z.array(calendarItem).max(mostOfDay)),
  /** The events of one day as they are listed. */
  exportDay: exportOf({ on: day, ...narrowed, ...listExport(agendaItemList) }, ...calendarReads),
  export: query(...calendarReads)
    .input(z.object({ from: day, to: day }))
    .output(offeredFile),
};
