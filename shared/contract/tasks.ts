import { z } from 'zod';
import { longestRepeat, repeatUnits } from '../domain/tasks/repeat.ts';
import { command, query } from './common/base.ts';
import { day, id, optionalText, text } from './common/values.ts';

const repeat = z.object({ unit: z.enum(repeatUnits), every: z.int().min(1).max(longestRepeat) });

export const taskRow = z.object({
  id,
  /** Null: it is about no customer. */
  customerId: id.nullable(),
  customer: z.string().nullable(),
  customerName: z.string().nullable(),
  text: z.string(),
  dueOn: z.string(),
  /** HH:MM where the user lives. */
  dueTime: z.string().nullable(),
  responsible: z.string().nullable(),
  repeat: repeat.nullable(),
  isDone: z.boolean(),
  /** What came of it. */
  doneNote: z.string().nullable(),
});
export type TaskRow = z.infer<typeof taskRow>;

/** What is said of a task. Its first day is `dueOn`: from there the days are counted on which it comes again. */
const written = {
  text: text.min(1),
  dueOn: day,
  dueTime: z.iso.time({ precision: -1 }).nullable().default(null),
  responsible: optionalText.default(null),
  repeat: repeat.nullable().default(null),
};
const content = z.object(written);
export type WrittenTask = z.output<typeof content>;

/** Most tasks changed at once. */
const many = z.array(id).min(1).max(500);

export const tasks = {
  /** The tasks to do about a customer, by day. */
  ofCustomer: query('tasks', 'customers')
    .input(z.object({ customerId: id }))
    .output(z.array(taskRow).max(500)),
  /** The names that tasks and customers bear as responsible, in order. */
  responsibles: query('tasks', 'customers').output(z.array(z.string()).max(500)),
  /** @throws `not_found` / `task` */
  get: query('tasks', 'customers').input(z.object({ id })).output(taskRow),
  /** @throws `not_found` / `customer`, `conflict` / `mergedCustomer` */
  add: command('tasks')
    .input(content.extend({ customerId: id.nullable() }))
    .output(z.object({ id })),
  /** `read`: as it was before it was changed. @throws `not_found` / `task`, `conflict` / `taskDone`, `changedElsewhere` */
  change: command('tasks').input(content.extend({ id, read: content.optional() })),
  /** Puts tasks off until a day, at no hour. Those that come again keep their days. @throws as `change` */
  postpone: command('tasks').input(z.object({ ids: many, dueOn: day })),
  /** Ticks tasks, with what came of them; of those that come again the next one is added. @throws as `change` */
  finish: command('tasks').input(z.object({ ids: many, note: optionalText.default(null) })),
  /** @throws as `change` */
  remove: command('tasks').input(z.object({ ids: many })),
};
