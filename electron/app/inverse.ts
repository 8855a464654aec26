import type { Tx } from '../../db/types.ts';
import type { JournalEvent, Subject, UndoableKind } from '../../shared/domain/events/registry.ts';
import type { Writing } from './act.ts';

/**
 * What taking an event back has at hand. Rows are withdrawn and written anew, never brought back: `rowNow` is the row that
 * now stands where the one of an event stood.
 */
export type Undoing = {
  readonly tx: Tx;
  readonly writing: Writing;
  rowNow(table: Subject, id: number): number;
};

/** An event to take back; its row and its customer are those that stand in their place now. */
type TakenBack<Kind extends UndoableKind> = JournalEvent<Kind> & { readonly subjectId: number };

/** Takes one event back by appending its inverse. @throws AppError where what was done since forbids it */
export type Inverse<Kind extends UndoableKind> = (undoing: Undoing, event: TakenBack<Kind>) => void;

type NounOf<Kind extends string> = Kind extends `${infer Noun}.${string}` ? Noun : never;

/** The inverses of the events of one noun: one for each kind that is taken back. */
export type InversesOf<Noun extends NounOf<UndoableKind>> = {
  readonly [Kind in UndoableKind as NounOf<Kind> extends Noun ? Kind : never]: Inverse<Kind>;
};
