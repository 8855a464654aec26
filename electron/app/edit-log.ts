import { lastEventId } from '../../db/queries/journal/lasting-acts.ts';
import type { Db, Tx } from '../../db/types.ts';
import type { Outputs } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, OpenFirm } from './context.ts';
import { refuseOverLasting } from './lasting-acts.ts';

/** What writing needs of a handler's context. */
export type Writing = Pick<Context, 'now' | 'user' | 'today'>;

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

/** An edit and the last event of the journal once it was done. */
type Done = { readonly edit: Edit; readonly eventId: number };
type EditLog = {
  done: Done[];
  undone: Edit[];
  moved: ReadonlyMap<string, number>;
  /** The last event before the firm was opened. */
  readonly openedAt: number;
};

/** Edits remembered at most. */
const depth = 200;

/** What was done since the firm was opened; it goes with the firm. */
const logs = new WeakMap<OpenFirm, EditLog>();

function logOf(firm: OpenFirm): EditLog {
  return logs.get(firm) ?? startEdits(firm);
}

/** Nothing done before now is taken back; for a firm that has just been opened. */
export function startEdits(firm: OpenFirm): EditLog {
  const log = { done: [], undone: [], moved: new Map<string, number>(), openedAt: lastEventId(firm.db) };
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
  log.done = [...log.done, { edit, eventId: lastEventId(firm.db) }].slice(-depth);
  log.undone = [];
  if (replaced) log.moved = new Map(log.moved).set(`${replaced.table} ${replaced.from}`, replaced.to);
}

/** The edits that undo and redo would take now, whatever lasting act stands after them. */
export function nextEdits(firm: OpenFirm): { undo: EditName | null; redo: EditName | null } {
  const { done, undone } = logOf(firm);
  return { undo: nameOf(done.at(-1)?.edit), redo: nameOf(undone.at(-1)) };
}

/**
 * Takes back the last edit in one transaction; null when there is none. With something that lasts done after it, only when
 * `isPast`: the user has then chosen the older edit.
 * @throws AppError of the command, and as `refuseOverLasting`; an edit that can never be stepped again is forgotten, any
 * other stays to be tried again.
 */
export function undoEdit(writing: Stepping, isPast: boolean): EditName | null {
  const log = logOf(writing.firm);
  const last = log.done.at(-1);
  if (!isPast) refuseOverLasting(writing.db, last?.eventId ?? log.openedAt);
  if (!last) return null;
  step(writing, last.edit, 'undo', () => log.done.pop());
  log.undone.push(last.edit);
  return nameOf(last.edit);
}

/** Does again the last edit taken back, as `undoEdit`. */
export function redoEdit(writing: Stepping): EditName | null {
  const log = logOf(writing.firm);
  const edit = log.undone.at(-1);
  if (!edit) return null;
  step(writing, edit, 'redo', () => log.undone.pop());
  log.done.push({ edit, eventId: lastEventId(writing.db) });
  return nameOf(edit);
}

type Stepping = Writing & { firm: OpenFirm; db: Db };

/** Steps `edit` once; `forget` takes it from where it stood, which it leaves too when it can never be stepped again. */
function step({ firm, db, ...context }: Stepping, edit: Edit, direction: 'undo' | 'redo', forget: () => void): void {
  const log = logOf(firm);
  const moved = new Map(log.moved);
  try {
    db.transaction((tx) => edit[direction]({ tx, context, ids: rowIds(moved) }), { behavior: 'immediate' });
  } catch (error) {
    if (error instanceof AppError && isForGood(error)) forget();
    throw error;
  }
  forget();
  log.moved = moved;
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
