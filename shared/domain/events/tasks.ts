import { z } from 'zod';
import { repeatUnits } from '../tasks/repeat.ts';
import { defineEvent } from './define.ts';
import type { Facts } from './evidence.ts';
import { firstOf } from './first-of.ts';
import { count, day, fieldKeys } from './values.ts';

/** A task as the journal keeps it. */
const task = z.strictObject({
  text: z.string(),
  dueOn: day,
  dueTime: z.string().nullable(),
  responsible: z.string().nullable(),
  repeat: z.strictObject({ unit: z.enum(repeatUnits), every: count, from: day }).nullable(),
});
const done = z.strictObject({ text: z.string(), note: z.string().nullable(), doneOn: day });
const changed = z.strictObject({ before: task, after: task });

/** The names of the facts that differ. */
function changedFacts({ before, after }: z.infer<typeof changed>): string[] {
  const former: Facts = before;
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(former[name]))
    .map(([name]) => name);
}

export const taskEvents = {
  'tasks.add': defineEvent({ version: 1, subject: 'tasks', history: 'told', undo: 'inverse', data: task }),
  'tasks.remove': defineEvent({ version: 1, subject: 'tasks', history: 'told', undo: 'inverse', data: task }),
  'tasks.change': defineEvent({
    version: 1,
    subject: 'tasks',
    history: 'told',
    undo: 'inverse',
    data: changed,
    parts: ({ data }) => changedFacts(data),
    told: (data) => ({ text: data.after.text, fields: fieldKeys('tasks', changedFacts(data)) }),
    naming: (facts) => ({ text: firstOf(facts.map(({ before }) => before.text)) }),
  }),
  /** Where it comes again, the next one is added in the same act. */
  'tasks.finish': defineEvent({
    version: 1,
    subject: 'tasks',
    history: 'told',
    undo: 'inverse',
    data: done,
    parts: () => ['done'],
    told: ({ note }) => (note === null ? {} : { state: 'noted' }),
    naming: (facts) => ({ text: firstOf(facts.map(({ text }) => text)) }),
  }),
  'tasks.reopen': defineEvent({
    version: 1,
    subject: 'tasks',
    history: 'told',
    undo: 'answer',
    data: done,
    parts: () => ['done'],
  }),
};
