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
  /** Place among those of its screen. */
  readonly position: number;
};

/** The views that were kept, screen after screen, in the order the user gave them. */
export function listViews(reader: Reader): StoredView[] {
  return reader
    .select()
    .from(savedViews)
    .orderBy(asc(savedViews.screen), asc(savedViews.position), asc(savedViews.name))
    .all()
    .map(({ id, name, position, parameters }) => ({ id, name, position, ...keptView.parse(JSON.parse(parameters)) }));
}

/** @throws AppError `not_found` / `view` */
export function getView(reader: Reader, id: number): StoredView {
  const view = listViews(reader).find((known) => known.id === id);
  if (!view) throw new AppError('not_found', { reason: 'view' });
  return view;
}

/** Keeps a view after the others of its screen, or in place of the one of that name. Returns its id. */
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

/** Gives a view another name. @throws AppError `duplicate` / `view` where another view of that screen has it */
export function renameView(tx: Tx, { id, question }: StoredView, name: string): void {
  refuseTaken(tx, { id, question, name });
  tx.update(savedViews).set({ name }).where(eq(savedViews.id, id)).run();
}

/** Puts a view in the place of the one before (`by` -1) or after it (1); false at the end of the list, where it stays. */
export function moveView(tx: Tx, view: StoredView, by: -1 | 1): boolean {
  const views = ofScreen(tx, view.question);
  const from = views.findIndex(({ id }) => id === view.id);
  const [moved, other] = [views[from], views[from + by]];
  if (!moved || !other) return false;
  writeOrder(tx, views.with(from, other).with(from + by, moved));
  return true;
}

/** The place of each view among those of its screen, from 1 without a gap. */
function writeOrder(tx: Tx, order: readonly { readonly id: number }[]): void {
  for (const [index, { id }] of order.entries())
    tx.update(savedViews)
      .set({ position: index + 1 })
      .where(eq(savedViews.id, id))
      .run();
}

export function deleteView(tx: Tx, { id, question }: StoredView): void {
  tx.delete(savedViews).where(eq(savedViews.id, id)).run();
  writeOrder(tx, ofScreen(tx, question));
}

/** Puts a removed view back where it was. @throws AppError `duplicate` / `view` where another has its name now */
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
