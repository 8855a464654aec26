import { and, asc, eq, max } from 'drizzle-orm';
import { keptView, type ViewQuestion } from '../../../shared/contract/views.ts';
import { AppError } from '../../../shared/errors.ts';
import { savedViews } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

export type StoredView = {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly question: ViewQuestion;
  /** Place among the views of its screen, from 1. */
  readonly position: number;
};

/** The saved views, screen after screen, in the user's order. */
export function listViews(reader: Reader): StoredView[] {
  return reader
    .select()
    .from(savedViews)
    .orderBy(asc(savedViews.screen), asc(savedViews.position), asc(savedViews.name))
    .all()
    .map(({ id, name, position, parameters }) => ({ id, name, position, ...keptView.parse(JSON.parse(parameters)) }));
}

/** The view `id`. @throws AppError `not_found` / `view` */
export function getView(reader: Reader, id: number): StoredView {
  const view = listViews(reader).find((known) => known.id === id);
  if (!view) throw new AppError('not_found', { reason: 'view' });
  return view;
}

/** Saves a view after the others of its screen, or in place of the one with the same name. Returns its id. */
export function saveView(
  tx: Tx,
  { name, address, question }: Omit<StoredView, 'id' | 'position'>,
  recordedAt: string,
): number {
  const { screen } = question;
  const last = tx
    .select({ position: max(savedViews.position) })
    .from(savedViews)
    .where(eq(savedViews.screen, screen))
    .get();
  const kept = { parameters: JSON.stringify({ address, question }), recordedAt };
  return tx
    .insert(savedViews)
    .values({ screen, name, position: (last?.position ?? 0) + 1, ...kept })
    .onConflictDoUpdate({ target: [savedViews.screen, savedViews.name], set: kept })
    .returning({ id: savedViews.id })
    .get().id;
}

/** Renames a view. @throws AppError `duplicate` / `view` when another view of its screen has that name */
export function renameView(tx: Tx, { id, question }: StoredView, name: string): void {
  refuseTaken(tx, { id, question, name });
  tx.update(savedViews).set({ name }).where(eq(savedViews.id, id)).run();
}

/** Exchanges a view with the one before (`by` -1) or after it (1); false when there is none, and it stays. */
export function moveView(tx: Tx, view: StoredView, by: -1 | 1): boolean {
  const views = ofScreen(tx, view.question);
  const from = views.findIndex(({ id }) => id === view.id);
  const [moved, other] = [views[from], views[from + by]];
  if (!moved || !other) return false;
  writeOrder(tx, views.with(from, other).with(from + by, moved));
  return true;
}

/** Writes the places of the views of a screen, from 1 without a gap. */
function writeOrder(tx: Tx, order: readonly { readonly id: number }[]): void {
  for (const [index, { id }] of order.entries())
    tx.update(savedViews)
      .set({ position: index + 1 })
      .where(eq(savedViews.id, id))
      .run();
}

/** Deletes a view and closes the gap in the order. */
export function deleteView(tx: Tx, { id, question }: StoredView): void {
  tx.delete(savedViews).where(eq(savedViews.id, id)).run();
  writeOrder(tx, ofScreen(tx, question));
}

/** Puts a removed view back in its place. @throws AppError `duplicate` / `view` when another view has its name now */
export function restoreView(tx: Tx, view: StoredView, recordedAt: string): void {
  const { id, name, address, question, position } = view;
  refuseTaken(tx, view);
  const others = ofScreen(tx, question);
  tx.insert(savedViews)
    .values({
      id,
      screen: question.screen,
      name,
      position,
      parameters: JSON.stringify({ address, question }),
      recordedAt,
    })
    .run();
  writeOrder(tx, others.toSpliced(position - 1, 0, view));
}

function ofScreen(reader: Reader, { screen }: ViewQuestion): StoredView[] {
  return listViews(reader).filter(({ question }) => question.screen === screen);
}

function refuseTaken(tx: Tx, { id, name, question }: Pick<StoredView, 'id' | 'name' | 'question'>): void {
  const taken = tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.screen, question.screen), eq(savedViews.name, name)))
    .get();
  if (taken && taken.id !== id) throw new AppError('duplicate', { reason: 'view', details: { name } });
}
