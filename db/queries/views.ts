import { asc, eq } from 'drizzle-orm';
import { keptView, type ViewQuestion } from '../../shared/contract/views.ts';
import { AppError } from '../../shared/errors.ts';
import { savedViews } from '../schema.ts';
import type { Reader, Tx } from '../types.ts';

export type StoredView = {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly question: ViewQuestion;
};

/** The views that were kept, by screen and name. */
export function listViews(reader: Reader): StoredView[] {
  return reader
    .select()
    .from(savedViews)
    .orderBy(asc(savedViews.screen), asc(savedViews.name))
    .all()
    .map(({ id, name, parameters }) => ({ id, name, ...keptView.parse(JSON.parse(parameters)) }));
}

/** Keeps a view, in place of the one of that screen and name. Returns its id. */
export function saveView(tx: Tx, { name, address, question }: Omit<StoredView, 'id'>, recordedAt: string): number {
  const row = { screen: question.screen, name, parameters: JSON.stringify({ address, question }), recordedAt };
  return tx
    .insert(savedViews)
    .values(row)
    .onConflictDoUpdate({ target: [savedViews.screen, savedViews.name], set: row })
    .returning({ id: savedViews.id })
    .get().id;
}

/** Removes a view and returns it as it was. @throws AppError `not_found` / `view` */
export function deleteView(tx: Tx, id: number): StoredView {
  const view = listViews(tx).find((known) => known.id === id);
  if (!view) throw new AppError('not_found', { reason: 'view' });
  tx.delete(savedViews).where(eq(savedViews.id, id)).run();
  return view;
}
