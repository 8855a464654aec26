import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import {
  contentOf,
  getTask,
  readOpenTasks,
  readResponsibles,
  type StoredTask,
  type TaskContent,
} from '../../../db/queries/tasks/tasks.ts';
import type { TaskRow, WrittenTask } from '../../../shared/contract/tasks.ts';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { taskInverses } from './inverses.ts';
import { addTask, assignTask, changeTask, finishTask, postponeTask, removeTask } from './write.ts';

export { assignTask, postponeTask, taskInverses };

export const tasksHandlers = {
  ofCustomer: withFirm.tasks.ofCustomer.handler(({ input, context }) =>
    readOpenTasks(context.db, input).slice(0, 500).map(rowOf),
  ),

  responsibles: withFirm.tasks.responsibles.handler(({ context }) => readResponsibles(context.db)),

  get: withFirm.tasks.get.handler(({ input, context }) => rowOf(getTask(context.db, input.id))),

  add: withFirm.tasks.add.handler(({ input: { customerId, ...written }, context }) => {
    const id = act(context, (tx, writing) => {
      if (customerId !== null) requireUnmerged(tx, customerId);
      return addTask(tx, writing, customerId, counted(written));
    });
    return { id };
  }),

  change: withFirm.tasks.change.handler(({ input: { id, read, ...typed }, context }) =>
    act(context, (tx, writing) => {
      const stored = contentOf(getTask(tx, id));
      const next = overCurrent(typed, read, writtenOf(stored));
      const isMoved = next.dueOn !== stored.dueOn || !isSame(next.repeat, writtenOf(stored).repeat);
      changeTask(tx, writing, id, isMoved ? counted(next) : { ...next, repeat: stored.repeat });
    }),
  ),

  postpone: withFirm.tasks.postpone.handler(({ input: { ids, dueOn }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(ids)) postponeTask(tx, writing, id, dueOn);
    }),
  ),

  finish: withFirm.tasks.finish.handler(({ input: { ids, note }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(ids)) finishTask(tx, writing, id, note === '' ? null : note);
    }),
  ),

  remove: withFirm.tasks.remove.handler(({ input: { ids }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(ids)) removeTask(tx, writing, id);
    }),
  ),
};

/** A task whose days are counted from the one that was typed. */
function counted({ repeat, responsible, ...written }: WrittenTask): TaskContent {
  return {
    ...written,
    responsible: responsible === '' ? null : responsible,
    repeat: repeat === null ? null : { ...repeat, from: written.dueOn },
  };
}

function writtenOf({ repeat, ...content }: TaskContent): WrittenTask {
  return { ...content, repeat: repeat === null ? null : { unit: repeat.unit, every: repeat.every } };
}

function rowOf(stored: StoredTask): TaskRow {
  const { id, customerId, customer, customerName, doneOn, doneNote } = stored;
  return { id, customerId, customer, customerName, ...writtenOf(contentOf(stored)), isDone: doneOn !== null, doneNote };
}
