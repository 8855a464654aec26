import { appendEvent } from '../../../db/journal/journal.ts';
import {
  deleteView,
  getView,
  moveView,
  renameView,
  restoreView,
  type StoredView,
} from '../../../db/queries/views/views.ts';
import type { Tx } from '../../../db/types.ts';
import type { Edit, Writing } from '../../app/edit-log.ts';

type Subject = Pick<StoredView, 'id' | 'name' | 'question'>;

export function recordViewEvent(
  tx: Tx,
  { now, author }: Writing,
  kind: `views.${string}`,
  { id, name, question }: Subject,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  const data = { name, screen: question.screen, ...facts };
  appendEvent(tx, { at: now(), author, kind, subject: 'saved_views', subjectId: id, data });
}

/** Gives a view another name, and returns the edit. @throws AppError `not_found` / `view`, `duplicate` / `view` */
export function rename(tx: Tx, context: Writing, id: number, name: string): Edit {
  const before = getView(tx, id);
  write(tx, context, name);
  const give =
    (to: string): Edit['undo'] =>
    (step) =>
      write(step.tx, step.context, to);
  return { kind: 'views.rename', details: { name, before: before.name }, undo: give(before.name), redo: give(name) };

  function write(inside: Tx, writing: Writing, to: string) {
    const view = getView(inside, id);
    renameView(inside, view, to);
    recordViewEvent(inside, writing, 'views.rename', view, { renamed: to });
  }
}

/** Moves a view by one place among those of its screen, and returns the edit; null where it stays. @throws AppError `not_found` / `view` */
export function move(tx: Tx, context: Writing, id: number, by: -1 | 1): Edit | null {
  const { name } = getView(tx, id);
  if (!write(tx, context, by)) return null;
  const go =
    (step: -1 | 1): Edit['undo'] =>
    (edit) =>
      void write(edit.tx, edit.context, step);
  return { kind: 'views.move', details: { name }, undo: go(by === 1 ? -1 : 1), redo: go(by) };

  function write(inside: Tx, writing: Writing, step: -1 | 1): boolean {
    const view = getView(inside, id);
    if (!moveView(inside, view, step)) return false;
    recordViewEvent(inside, writing, 'views.move', view, { by: step });
    return true;
  }
}

/** Removes a view, and returns the edit that puts it back where it was. @throws AppError `not_found` / `view` */
export function remove(tx: Tx, context: Writing, id: number): Edit {
  const view = getView(tx, id);
  write(tx, context);
  return {
    kind: 'views.remove',
    details: { name: view.name },
    undo: (step) => {
      restoreView(step.tx, view, step.context.now());
      recordViewEvent(step.tx, step.context, 'views.restore', view);
    },
    redo: (step) => write(step.tx, step.context),
  };

  function write(inside: Tx, writing: Writing) {
    deleteView(inside, getView(inside, id).id);
    recordViewEvent(inside, writing, 'views.remove', view);
  }
}
