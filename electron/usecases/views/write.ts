import { appendEvent } from '../../../db/journal/journal.ts';
import {
  deleteView,
  getView,
  listViews,
  moveView,
  renameView,
  restoreView,
  type StoredView,
  saveView,
} from '../../../db/queries/views/views.ts';
import type { Tx } from '../../../db/types.ts';
import type { Writing } from '../../app/act.ts';

/** Saves a view, in place of the one with the same name on its screen, and returns its id. */
export function save(tx: Tx, context: Writing, view: Pick<StoredView, 'name' | 'address' | 'question'>): number {
  const former = listViews(tx).find(
    ({ name, question }) => name === view.name && question.screen === view.question.screen,
  );
  const id = saveView(tx, view, context.now());
  const saved = getView(tx, id);
  const data = { ...factsOf(saved), view: keptOf(saved), before: former ? keptOf(former) : null };
  appendEvent(tx, context, { kind: 'views.save', subjectId: id, data });
  return id;
}

/** Renames a view. @throws AppError `not_found` / `view`, `duplicate` / `view` */
export function rename(tx: Tx, context: Writing, id: number, renamed: string): void {
  const view = getView(tx, id);
  if (view.name === renamed) return;
  renameView(tx, view, renamed);
  appendEvent(tx, context, { kind: 'views.rename', subjectId: id, data: { ...factsOf(view), renamed } });
}

/** Moves a view by one place among the views of its screen; at the end of the list it stays. @throws AppError `not_found` / `view` */
export function move(tx: Tx, context: Writing, id: number, by: -1 | 1): void {
  const view = getView(tx, id);
  if (!moveView(tx, view, by)) return;
  appendEvent(tx, context, { kind: 'views.move', subjectId: id, data: { ...factsOf(view), by } });
}

/** Deletes a view; `takesBack` when it is its saving that is undone. @throws AppError `not_found` / `view` */
export function remove(tx: Tx, context: Writing, id: number, takesBack?: 'views.save'): void {
  const view = getView(tx, id);
  deleteView(tx, view);
  const data = { ...factsOf(view), view: keptOf(view), ...(takesBack ? { takesBack } : {}) };
  appendEvent(tx, context, { kind: 'views.remove', subjectId: id, data });
}

/**
 * Puts a removed view back in its place; when it was its saving that had been undone, this saves it again.
 * @throws AppError `duplicate` / `view` when another view has its name now
 */
export function restore(tx: Tx, context: Writing, view: StoredView, isSavedAgain: boolean): void {
  restoreView(tx, view, context.now());
  const data = { ...factsOf(view), view: keptOf(view) };
  if (isSavedAgain)
    appendEvent(tx, context, { kind: 'views.save', subjectId: view.id, data: { ...data, before: null } });
  else appendEvent(tx, context, { kind: 'views.restore', subjectId: view.id, data });
}

function factsOf({ name, question }: StoredView) {
  return { name, screen: question.screen };
}

function keptOf({ address, question, position }: StoredView) {
  return { address, question, position };
}
