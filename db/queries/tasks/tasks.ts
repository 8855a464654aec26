import { and, asc, between, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { customers, tasks } from '../../schema.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

/** A task with the customer it is about, if any. */
export type StoredTask = typeof tasks.$inferSelect & {
  readonly customer: string | null;
  readonly customerName: string | null;
};

/** A task as the journal keeps it. */
export type TaskContent = EventData<'tasks.add'>;

/** The tasks that are not done, between two days or about one customer, by day and hour. */
export function readOpenTasks(
  reader: Reader,
  { from, to, customerId }: { readonly from?: Day; readonly to?: Day; readonly customerId?: number },
): StoredTask[] {
  const inDays = from === undefined || to === undefined ? undefined : between(tasks.dueOn, from, to);
  const ofCustomer = customerId === undefined ? undefined : eq(tasks.customerId, customerId);
  return joined(reader)
    .where(and(isNull(tasks.doneOn), inDays, ofCustomer))
    .orderBy(asc(tasks.dueOn), asc(tasks.dueTime), asc(tasks.id))
    .all()
    .map(asStored);
}

/** The task `id`, done or not. @throws AppError `not_found` / `task` */
export function getTask(reader: Reader, id: number): StoredTask {
  const row = joined(reader).where(eq(tasks.id, id)).get();
  if (!row) throw new AppError('not_found', { reason: 'task' });
  return asStored(row);
}

const nameRow = z.object({ name: z.string() });

/** The names that customers and tasks to do bear as responsible, in order, at most 500. */
export function readResponsibles(reader: Reader): string[] {
  return readRows(
    reader,
    nameRow,
    sql`select responsible as name from customers where responsible is not null
      union select responsible from tasks where responsible is not null and done_on is null
      order by name limit 500`,
  ).map(({ name }) => name);
}

function joined(reader: Reader) {
  return reader
    .select({ task: tasks, customer: customers.code, customerName: customers.name })
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId));
}

function asStored({
  task,
  ...names
}: { task: typeof tasks.$inferSelect } & Pick<StoredTask, 'customer' | 'customerName'>) {
  return { ...task, ...names };
}

/** The task as the journal keeps it. */
export function contentOf({ text, dueOn, dueTime, responsible, ...row }: StoredTask): TaskContent {
  const { repeatUnit: unit, repeatEvery: every, repeatFrom: from } = row;
  const repeat = unit === null || every === null || from === null ? null : { unit, every, from };
  return { text, dueOn, dueTime, responsible, repeat };
}

function columnsOf({ repeat, ...content }: TaskContent) {
  return {
    ...content,
    repeatUnit: repeat?.unit ?? null,
    repeatEvery: repeat?.every ?? null,
    repeatFrom: repeat?.from ?? null,
  };
}

/** Adds a task on the account `accountId`, or about no customer, and returns its id. */
export function insertTask(tx: Tx, accountId: number | null, content: TaskContent, recordedAt: string): number {
  const place = accountId === null ? {} : placeOf(tx, accountId);
  return tx
    .insert(tasks)
    .values({ ...columnsOf(content), ...place, recordedAt })
    .returning({ id: tasks.id })
    .get().id;
}

export function updateTask(tx: Tx, id: number, content: TaskContent): void {
  tx.update(tasks).set(columnsOf(content)).where(eq(tasks.id, id)).run();
}

/** Ticks a task, with what came of it; `doneOn` null: it is to do again. */
export function setTaskDone(
  tx: Tx,
  id: number,
  done: { readonly doneOn: Day | null; readonly doneNote: string | null },
): void {
  tx.update(tasks).set(done).where(eq(tasks.id, id)).run();
}

export function deleteTask(tx: Tx, id: number): void {
  tx.delete(tasks).where(eq(tasks.id, id)).run();
}
