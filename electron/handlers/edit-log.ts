import type { Db, Tx } from '../../db/types.ts';
import type { Outputs } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, OpenFirm } from './context.ts';

/** What writing needs of a handler's context. */
export type Writing = Pick<Context, 'now' | 'author' | 'today'>;

/** How the user's action reads: the sentence `edits.<kind>` and its facts. */
export type EditName = NonNullable<Outputs['edits']['undo']>;

/** One step of undo or redo, inside its transaction. */
export type EditStep = { readonly tx: Tx; readonly context: Writing; readonly ids: RowIds };

/** Something the user did, with the commands that take it back and do it again. Each appends its own events. */
export type Edit = EditName & {
  readonly undo: (step: EditStep) => void;
  readonly redo: (step: EditStep) => void;
};

type Table = 'customers' | 'documents' | 'allocations' | 'holds' | 'plans';

/** Rows are withdrawn and written anew, never brought back: where the row that had `id` when the user acted is now. */
export type RowIds = {
  now(table: Table, id: number): number;
  move(table: Table, from: number, to: number): void;
};

type EditLog = { done: Edit[]; undone: Edit[]; moved: ReadonlyMap<string, number> };

/** Edits remembered at most. */
const depth = 200;

/** What was done since the firm was opened; it goes with the firm. */
const logs = new WeakMap<OpenFirm, EditLog>();

function logOf(firm: OpenFirm): EditLog {
  const log = logs.get(firm) ?? { done: [], undone: [], moved: new Map<string, number>() };
  logs.set(firm, log);
  return log;
}

/** What was done with `from` can be undone with `to`: the same firm, opened anew. */
export function inheritEdits(from: OpenFirm, to: OpenFirm): void {
  logs.set(to, logOf(from));
}

/** Remembers an edit that has just been saved; what was undone before it can no longer be done again. */
export function recordEdit(firm: OpenFirm, edit: Edit, replaced?: { table: Table; from: number; to: number }): void {
  const log = logOf(firm);
  log.done = [...log.done, edit].slice(-depth);
  log.undone = [];
  if (replaced) log.moved = new Map(log.moved).set(`${replaced.table} ${replaced.from}`, replaced.to);
}

/** The edits that undo and redo would take now. */
export function nextEdits(firm: OpenFirm): { undo: EditName | null; redo: EditName | null } {
  const { done, undone } = logOf(firm);
  return { undo: nameOf(done.at(-1)), redo: nameOf(undone.at(-1)) };
}

/**
 * Takes back the last edit, or does again the last one taken back, in one transaction. Null when there is none.
 * @throws AppError of the command; an edit that can never be stepped again is forgotten, any other stays to be tried again.
 */
export function stepEdits(
  { firm, db, ...context }: Writing & { firm: OpenFirm; db: Db },
  direction: 'undo' | 'redo',
): EditName | null {
  const log = logOf(firm);
  const from = direction === 'undo' ? log.done : log.undone;
  const edit = from.at(-1);
  if (!edit) return null;
  const moved = new Map(log.moved);
  try {
    db.transaction((tx) => edit[direction]({ tx, context, ids: rowIds(moved) }), { behavior: 'immediate' });
  } catch (error) {
    if (error instanceof AppError && isForGood(error)) from.pop();
    throw error;
  }
  from.pop();
  (direction === 'undo' ? log.undone : log.done).push(edit);
  log.moved = moved;
  return nameOf(edit);
}

/** Its rows are gone, its letter was sent, an import took its document over, or what it allocated is allocated otherwise. */
function isForGood({ code, reason }: AppError): boolean {
  return code === 'not_found' || ['planIssued', 'importedDocument', 'allocationAmount'].includes(reason ?? '');
}

function rowIds(moved: Map<string, number>): RowIds {
  return {
    now(table, id) {
      let current = id;
      for (let next = moved.get(`${table} ${id}`); next !== undefined; next = moved.get(`${table} ${next}`))
        current = next;
      return current;
    },
    move: (table, from, to) => void moved.set(`${table} ${from}`, to),
  };
}

function nameOf(edit: Edit | undefined): EditName | null {
  return edit ? { kind: edit.kind, details: edit.details } : null;
}
