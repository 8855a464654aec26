import type { Tx } from '../../db/types.ts';
import type { JournalEvent, Subject, UndoableKind } from '../../shared/domain/events/registry.ts';
import type { Writing } from './act.ts';

/**
 * What undoing an event needs. A withdrawn row is never restored but written anew: `rowNow` gives the id of the row that now replaces the
 * row of an event.
 */
export type Undoing = {
  readonly tx: Tx;
  readonly writing: Writing;
  rowNow(table: Subject, id: number): number;
};

/** An event to undo; its ids of row and customer are those of the rows that replace them now. */
type TakenBack<Kind extends UndoableKind> = JournalEvent<Kind> & { readonly subjectId: number };

/** Undoes one event by appending its inverse. @throws AppError when something done since forbids it */
export type Inverse<Kind extends UndoableKind> = (undoing: Undoing, event: TakenBack<Kind>) => void;

type NounOf<Kind extends string> = Kind extends `${infer Noun}.${string}` ? Noun : never;

/** The inverses of one noun's events: one for each kind that can be undone. */
export type InversesOf<Noun extends NounOf<UndoableKind>> = {
  readonly [Kind in UndoableKind as NounOf<Kind> extends Noun ? Kind : never]: Inverse<Kind>;
};
