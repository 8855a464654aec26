import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf } from '../../../db/queries/common/merges.ts';
import {
  contentOf,
  deleteTask,
  getTask,
  insertTask,
  type StoredTask,
  setTaskDone,
  type TaskContent,
  updateTask,
} from '../../../db/queries/tasks/tasks.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import { nextTime } from '../../../shared/domain/tasks/repeat.ts';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import { type Day, laterDay } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** The day a task was done, and what came of it. */
type Done = { readonly note: string | null; readonly doneOn: Day };

/** Writes a task on the account `accountId`, or about no customer, and returns its id. */
export function addTask(tx: Tx, context: Writing, accountId: number | null, content: TaskContent): number {
  const id = insertTask(tx, accountId, content, context.now());
  const task = getTask(tx, id);
  appendEvent(tx, context, { kind: 'tasks.add', ...placeOfTask(task), data: contentOf(task) });
  return id;
}

/** Changes a task that is to do. @throws AppError `not_found` / `task`, `conflict` / `taskDone` */
export function changeTask(tx: Tx, context: Writing, id: number, after: TaskContent): void {
  const task = requireOpen(tx, id);
  const before = contentOf(task);
  if (isSame(before, after)) return;
  updateTask(tx, id, after);
  appendEvent(tx, context, { kind: 'tasks.change', ...placeOfTask(task), data: { before, after } });
}

/** Puts a task off until a day, at no hour; one that comes again keeps its days. @throws as `changeTask` */
export function postponeTask(tx: Tx, context: Writing, id: number, dueOn: Day): void {
  changeTask(tx, context, id, { ...contentOf(getTask(tx, id)), dueOn, dueTime: null });
}

/** Gives a task a responsible, or none. @throws as `changeTask` */
export function assignTask(tx: Tx, context: Writing, id: number, responsible: string | null): void {
  changeTask(tx, context, id, { ...contentOf(getTask(tx, id)), responsible });
}

/** Ticks a task; the next one of those that come again is added. @throws AppError `not_found` / `task`, `conflict` / `taskDone` */
export function finishTask(tx: Tx, context: Writing, id: number, note: string | null): void {
  tickTask(tx, context, id, { note, doneOn: context.today() });
  const task = getTask(tx, id);
  const content = contentOf(task);
  if (content.repeat === null) return;
  const dueOn = nextTime(content.repeat, laterDay(task.dueOn, context.today()));
  addTask(tx, context, accountOfTask(task), { ...content, dueOn });
}

/** Ticks a task, and adds none. @throws AppError `not_found` / `task`, `conflict` / `taskDone` */
export function tickTask(tx: Tx, context: Writing, id: number, { note, doneOn }: Done): void {
  const task = requireOpen(tx, id);
  setTaskDone(tx, id, { doneOn, doneNote: note });
  appendEvent(tx, context, { kind: 'tasks.finish', ...placeOfTask(task), data: { text: task.text, note, doneOn } });
}

/** Makes a task that was ticked one to do again. @throws AppError `not_found` / `task`, `conflict` / `taskOpen` */
export function reopenTask(tx: Tx, context: Writing, id: number): void {
  const task = getTask(tx, id);
  if (task.doneOn === null) throw new AppError('conflict', { reason: 'taskOpen' });
  setTaskDone(tx, id, { doneOn: null, doneNote: null });
  const data = { text: task.text, note: task.doneNote, doneOn: task.doneOn };
  appendEvent(tx, context, { kind: 'tasks.reopen', ...placeOfTask(task), data });
}

/** Removes a task that is to do. @throws AppError `not_found` / `task`, `conflict` / `taskDone` */
export function removeTask(tx: Tx, context: Writing, id: number): void {
  const task = requireOpen(tx, id);
  deleteTask(tx, id);
  appendEvent(tx, context, { kind: 'tasks.remove', ...placeOfTask(task), data: contentOf(task) });
}

function requireOpen(reader: Reader, id: number): StoredTask {
  const task = getTask(reader, id);
  if (task.doneOn !== null) throw new AppError('conflict', { reason: 'taskDone' });
  return task;
}

/** The customer on whose account a task was written; null: it is about none. */
function accountOfTask({ customerId, mergedFromId }: StoredTask): number | null {
  return customerId === null ? null : accountOf({ customerId, mergedFromId });
}

function placeOfTask(task: StoredTask) {
  const customerId = accountOfTask(task);
  return { subjectId: task.id, ...(customerId === null ? {} : { customerId }) };
}
