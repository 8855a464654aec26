import { contentOf, getTask } from '../../../db/queries/tasks/tasks.ts';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { addTask, changeTask, removeTask, reopenTask, tickTask } from './write.ts';

export const taskInverses: InversesOf<'tasks'> = {
  'tasks.add': ({ tx, writing }, { subjectId }) => removeTask(tx, writing, subjectId),
  'tasks.remove': ({ tx, writing }, { customerId, data }) => void addTask(tx, writing, customerId, data),
  // Only what was changed is restored: what was changed since stays.
  'tasks.change': ({ tx, writing }, { subjectId, data: { before, after } }) => {
    const next: Readonly<Record<string, unknown>> = after;
    const restored = Object.entries(before).filter(([name, value]) => !isSame(value, next[name]));
    changeTask(tx, writing, subjectId, { ...contentOf(getTask(tx, subjectId)), ...Object.fromEntries(restored) });
  },
  'tasks.finish': ({ tx, writing }, { subjectId }) => reopenTask(tx, writing, subjectId),
  'tasks.reopen': ({ tx, writing }, { subjectId, data }) => tickTask(tx, writing, subjectId, data),
};
