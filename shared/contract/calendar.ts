import { z } from 'zod';
import { calendarKinds } from '../domain/agenda/kinds.ts';
import { interactionChannels } from '../domain/interactions/channels.ts';
import { channels } from '../domain/kinds.ts';
import { agendaItemList } from '../domain/lists/agenda-item-list.ts';
import { holdReasons } from '../domain/reminders/proposal.ts';
import { agendaItem } from './agenda.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport } from './common/listing.ts';
import { cents, day, id, offeredFile, text, viewableFile } from './common/values.ts';
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

/** What a day or a week ahead would bring. */
const foreseen = {
  /** Messages that would leave, by channel; channels of which there are none are left out. */
  messages: z.partialRecord(z.enum(channels), z.int()),
  /** What is to be paid by then. */
  owed: amounts,
};

const simulation = z.object({
  from: z.string(),
  to: z.string(),
  /** From Monday, the first and the last as far as they are foreseen. Days on which nothing is foreseen are left out. */
  weeks: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      ...foreseen,
      days: z.array(z.object({ on: z.string(), ...foreseen })),
    }),
  ),
  total: z.object(foreseen),
  /** Why documents are held back today, the reason of the most documents first: one that waits for two reasons is under both. */
  heldBack: z.array(z.object({ reason: z.enum(holdReasons), documentCount: z.int(), customerCount: z.int() })),
});
export type Simulation = z.infer<typeof simulation>;

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
  /**
   * Puts an event off until a day, in one act that is undone at once: a task or a next contact goes there, a hold lasts until then, a message
   * waits under a hold of its customer that ends the day before. `on`: the day on which it then stands, which for a message is the first one
   * on which it may leave; null where no message comes within a year. `holiday`, `isClosed`: of that day.
   * @throws `conflict` / `staysOnDay`, `messageBefore` (a message to that customer comes first), `validation` / `movedToPast`,
   * `movedEarlier` (a message), `not_found` / `task`, `interaction`, `hold`, `reminder`
   */
  move: command('tasks', 'interactions', 'customers', 'reminders')
    .input(
      z.object({
        kind: z.enum(calendarKinds),
        subjectId: id.nullable(),
        customerId: id.nullable(),
        on: day,
        toOn: day,
      }),
    )
    .output(z.object({ on: z.string().nullable(), holiday: z.string().nullable(), isClosed: z.boolean() })),
  /** The thirty days to come as the engine foresees them if nobody pays: each amount to be paid is counted on one day only. Nothing leaves. */
  simulation: query(...calendarReads).output(simulation),
  /** The seven days from a day on, as one sheet to print. */
  printWeek: query(...calendarReads)
    .input(z.object({ from: day, ...narrowed }))
    .output(viewableFile),
  /** The events of one day as they are listed. */
  exportDay: exportOf({ on: day, ...narrowed, ...listExport(agendaItemList) }, ...calendarReads),
  export: query(...calendarReads)
    .input(z.object({ from: day, to: day }))
    .output(offeredFile),
};
