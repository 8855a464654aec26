import { z } from 'zod';
import { agendaKinds } from '../domain/agenda/kinds.ts';
import { priorityFacts } from '../domain/agenda/priority.ts';
import { priorityRules } from '../domain/agenda/priority-rules.ts';
import { workList } from '../domain/lists/work-list.ts';
import { agendaItem } from './agenda.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listPage, listRows, selectionExport } from './common/listing.ts';
import { cents, day, id, optionalText, text } from './common/values.ts';

const amount = z.object({ currency: z.string(), amountCents: cents });

/** Points by rule; those that give none are left out. */
const parts = z.partialRecord(z.enum(priorityRules), z.int());

export const workItem = agendaItem.extend({
  /** Σ `parts`: its place in the list. */
  points: z.int(),
  parts,
  facts: priorityFacts,
  /** Who is in charge of the customer, or of the task. */
  responsible: z.string().nullable(),
  salesperson: z.string().nullable(),
  /** The name of the scenario that its customer follows; null where it is about none. */
  scenario: z.string().nullable(),
  /** By customer: how many other things there are to do about it. */
  others: z.int().optional(),
});
export type WorkItem = z.infer<typeof workItem>;

/**
 * The views of the worklist: everything, what is due today or waits on no day, what was due before, what comes within thirty days, and of
 * everything the most pressing thing of each customer.
 */
export const workViews = ['all', 'today', 'late', 'ahead', 'customers'] as const;
export type WorkView = (typeof workViews)[number];

/** What the order of the worklist is made of. */
export const workReads = [
  'documents',
  'reminders',
  'plans',
  'promises',
  'disputes',
  'letters',
  'scenarios',
  'interactions',
  'tasks',
  'customers',
] as const;
/** Most things changed at once. */
const many = z.array(id).max(500);

const asked = {
  asOf: day,
  view: z.enum(workViews).default('all'),
  responsible: text.optional(),
  customerId: id.optional(),
  search: text.optional(),
};

export const worklist = {
  /** What is to be done, the most pressing first until another order is asked for. `all`: what is due today or before. */
  list: query(...workReads)
    .input(z.object({ ...asked, ...listPage(workList) }))
    /** `views`: how many each view but that of the days ahead has, whatever is searched or narrowed. */
    .output(
      listRows(workItem).extend({
        views: z.record(z.enum(workViews).exclude(['ahead']), z.int()),
        /** How many of each kind what is asked for has, whatever narrows its columns; kinds of which there are none are left out. */
        kinds: z.partialRecord(z.enum(agendaKinds), z.int()),
        /** The messages that are listed, by their step: how many and their amounts by currency, in the order of the list. */
        steps: z.array(z.object({ step: z.string(), count: z.int(), amounts: z.array(amount) })),
      }),
    ),
  /** How many things come in the days ahead: the engine foresees them, which takes longer than the list itself. */
  aheadCount: query(...workReads)
    .input(z.object({ asOf: day }))
    .output(z.int()),
  /**
   * Puts tasks and next contacts off until a day, in one act; tasks at no hour. @throws `not_found` / `task`, `interaction`, `conflict` / `taskDone`,
   * `validation` / `nextOn` (before the contact it follows)
   */
  postpone: command('tasks', 'interactions', 'customers').input(
    z.object({ taskIds: many, interactionIds: many, dueOn: day }),
  ),
  /** Gives customers and tasks a responsible, or none, in one act. @throws as `customers.update` and `tasks.change` */
  assign: command('customers', 'tasks', 'documents', 'reminders').input(
    z.object({ customerIds: many, taskIds: many, responsible: optionalText }),
  ),
  export: exportOf({ ...asked, ...selectionExport(workList) }, ...workReads),
};
