import { type Act, appendEvent } from '../../../db/journal/journal.ts';
import { readEvents } from '../../../db/journal/read-events.ts';
import {
  type LedAct,
  lastAct,
  lastUndoing,
  originalAct,
  readLaterOfOthers,
  rowNow,
} from '../../../db/queries/journal/acts.ts';
import type { Db, Tx } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { plainFacts } from '../../../shared/domain/events/plain-facts.ts';
import {
  definitionOf,
  eventKinds,
  isActKind,
  isUndoableKind,
  type JournalEvent,
  type Subject,
  type UndoableKind,
} from '../../../shared/domain/events/registry.ts';
import { dayIn } from '../../../shared/domain/values/zones.ts';
import { AppError } from '../../../shared/errors.ts';
import { act, type Writing } from '../../app/act.ts';
import type { Context } from '../../app/context.ts';
import { refuseOverLasting } from '../../app/lasting-acts.ts';
import { inverseOf } from './inverses.ts';

/** The name of an act for the user: the sentence `edits.<kind>` and its facts. */
type ActName = NonNullable<Outputs['edits']['state']['undo']>;
type Step = Outputs['edits']['undo'];

type Stepping = Writing & Pick<Context, 'timeZone'> & { readonly db: Db };

/** The acts that undo and redo would concern now, even if a lasting act was done after them; `before`: of the steps older than this one. */
export function nextSteps(context: Stepping, before?: number): { undo: ActName | null; redo: ActName | null } {
  const { db, user } = context;
  const [done, undone] = [lastAct(db, user, before), lastUndoing(db, user, before)];
  return { undo: done && nameOf(context, done), redo: undone && nameOf(context, undone) };
}

/**
 * Undoes the user's last act in one transaction; null when there is none. When a lasting act was done after it, only if `isPast`: the user
 * has then explicitly chosen the older act. `before`: the last of the acts older than this one. An act that is refused is refused again the
 * next time, in every window and after a restart, until what forbids it is gone; the user goes on with `before`.
 * @throws AppError of the inverse, and as `refuseOverLasting`
 */
export function undo(context: Stepping, isPast: boolean, before?: number): Step {
  const { db, user } = context;
  const last = lastAct(db, user, before);
  if (!isPast) refuseOverLasting(db, user, last?.id ?? 0);
  return last && step(context, last, { undoes: last.id });
}

/**
 * Redoes the act that was undone last; null when there is none. `before`: the last of the undoings older than this one, which was refused.
 * @throws AppError of the inverse
 */
export function redo(context: Stepping, before?: number): Step {
  const last = lastUndoing(context.db, context.user, before);
  return last && step(context, last, { redoes: last.id });
}

/** Undoes or redoes one act; when it changes nothing any more, the journal says so. */
function step(context: Stepping, led: LedAct, origin: Parameters<typeof act>[2]): Step {
  const name = nameOf(context, led);
  const hasChanged = act(
    context,
    (tx, writing) => {
      const customerId = takeBack(tx, writing, led);
      if (writing.act.leadingId !== null) return true;
      appendEvent(tx, writing, {
        kind: 'edits.changeNothing',
        ...(customerId === null ? {} : { customerId }),
        data: {},
      });
      return false;
    },
    origin,
  );
  return { ...name, hasChanged };
}

/** Appends the inverse of each event of an act, the last first; returns the customer on whose account the first is now. */
function takeBack(tx: Tx, writing: Writing & { readonly act: Act }, led: LedAct): number | null {
  const now = (table: Subject, id: number) => rowNow(tx, table, id);
  const originalId = originalAct(tx, led);
  let account: number | null = null;
  for (const event of readEvents(tx, { kinds: eventKinds, actId: led.id, newestFirst: true })) {
    if (!isUndoable(event)) throw new Error(`Events of kind ${event.kind} are never taken back`);
    refuseOverOthers(tx, event, originalId);
    const { kind, subjectId, customerId } = event;
    const { subject } = definitionOf(kind);
    const id = subject === null || subjectId === null ? null : now(subject, subjectId);
    writing.act.inPlaceOf = { subject, id };
    account = customerId === null ? null : now('customers', customerId);
    inverseOf(kind)({ tx, writing, rowNow: now }, { ...event, subjectId: id, customerId: account });
  }
  return account;
}

/**
 * Nobody's undoing writes over what another person did since to the same row, or to the same parts of it where both changed only some. @throws AppError `conflict` / `changedByOther`
 */
function refuseOverOthers(tx: Tx, event: JournalEvent, originalId: number): void {
  const other = readLaterOfOthers(tx, event, originalId).find((later) => {
    const [own, theirs] = [partsOf(event), partsOf(later)];
    return own === null || theirs === null || own.some((name) => theirs.includes(name));
  });
  if (other) throw new AppError('conflict', { reason: 'changedByOther', details: { name: other.author } });
}

/** The parts of a row that an event changed; null where it changed the row as a whole. */
function partsOf(event: JournalEvent): readonly string[] | null {
  return definitionOf(event.kind).parts?.(event) ?? null;
}

function isUndoable(event: JournalEvent): event is JournalEvent<UndoableKind> {
  return isUndoableKind(event.kind);
}

function nameOf({ db, today, timeZone }: Stepping, led: LedAct): ActName {
  const events = readEvents(db, { kinds: eventKinds, actId: originalAct(db, led) });
  const kind = events[0]?.kind;
  if (events[0] === undefined || kind === undefined || !isActKind(kind)) throw new Error(`No act begins with ${kind}`);
  const doneOn = dayIn(timeZone(), events[0].at);
  const alike = events.filter((event) => event.kind === kind).map(({ data }) => data);
  return {
    id: led.id,
    kind,
    doneOn: doneOn === today() ? null : doneOn,
    details: { ...plainFacts(events[0].data), ...definitionOf(kind).naming?.(alike), count: alike.length },
  };
}
