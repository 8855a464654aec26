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

/** The facts every event of a view holds. */
export function factsOfView({ name, question }: Pick<StoredView, 'name' | 'question'>) {
  return { name, screen: question.screen };
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
    appendEvent(inside, writing, { kind: 'views.rename', subjectId: id, data: { ...factsOfView(view), renamed: to } });
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
    appendEvent(inside, writing, { kind: 'views.move', subjectId: id, data: { ...factsOfView(view), by: step } });
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
      appendEvent(step.tx, step.context, { kind: 'views.restore', subjectId: id, data: factsOfView(view) });
    },
    redo: (step) => write(step.tx, step.context),
  };

  function write(inside: Tx, writing: Writing) {
    deleteView(inside, getView(inside, id).id);
    appendEvent(inside, writing, { kind: 'views.remove', subjectId: id, data: factsOfView(view) });
  }
}
