import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '../../../db/journal/journal.ts';
import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import {
  contentOf,
  getInteraction,
  type InteractionContent,
  insertInteraction,
  setNextDone,
  updateInteraction,
  voidInteraction,
} from '../../../db/queries/interactions/interactions.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

type Facts = EventData<'interactions.create'>['interaction'];
type Stored = ReturnType<typeof getInteraction>;

/** Records a contact on the account `accountId` and returns its id. */
export function recordInteraction(tx: Tx, context: Writing, accountId: number, content: InteractionContent): number {
  const id = insertInteraction(tx, accountId, content, context.now());
  const stored = getInteraction(tx, id);
  appendEvent(tx, context, { kind: 'interactions.create', ...placeOf(stored), data: recorded(tx, stored) });
  return id;
}

/** Writes a contact anew; the journal keeps it as it was and as it is. @throws AppError `not_found` / `interaction` */
export function correctInteraction(tx: Tx, context: Writing, id: number, content: InteractionContent): void {
  const former = getInteraction(tx, id);
  if (isDeepStrictEqual(contentOf(former), content)) return;
  updateInteraction(tx, id, content);
  const stored = getInteraction(tx, id);
  const data = { customer: readNamedCustomer(tx, stored.accountId), before: factsOf(former), after: factsOf(stored) };
  appendEvent(tx, context, { kind: 'interactions.update', ...placeOf(stored), data });
}

/** Puts the next contact that was planned off until a day. @throws AppError `not_found` / `interaction`, `validation` / `nextOn` (none planned, or before this one) */
export function postponeNext(tx: Tx, context: Writing, id: number, nextOn: Day): void {
  const stored = getInteraction(tx, id);
  if (stored.nextOn === null || nextOn < stored.occurredOn) throw new AppError('validation', { reason: 'nextOn' });
  correctInteraction(tx, context, id, { ...contentOf(stored), nextOn });
}

/** Withdraws a contact; the journal keeps it. @throws AppError `not_found` / `interaction` */
export function withdrawInteraction(tx: Tx, context: Writing, id: number): void {
  const stored = getInteraction(tx, id);
  voidInteraction(tx, id, context.now());
  appendEvent(tx, context, { kind: 'interactions.withdraw', ...placeOf(stored), data: recorded(tx, stored) });
}

/** Ticks the next contact that was planned, or clears the tick; nothing where it is so already or none is planned. */
export function markNext(tx: Tx, context: Writing, id: number, isDone: boolean): void {
  const stored = getInteraction(tx, id);
  if (stored.nextOn === null || stored.isNextDone === isDone) return;
  setNextDone(tx, id, isDone);
  const data = { customer: readNamedCustomer(tx, stored.accountId), nextOn: stored.nextOn, isDone };
  appendEvent(tx, context, { kind: 'interactions.markNext', ...placeOf(stored), data });
}

function placeOf({ id, accountId }: Stored) {
  return { subjectId: id, customerId: accountId };
}

function recorded(reader: Reader, stored: Stored) {
  return { customer: readNamedCustomer(reader, stored.accountId), interaction: factsOf(stored) };
}

function factsOf({ outcomeId, outcome, reminderId, ...stored }: Stored): Facts {
  const {
    channel,
    occurredAt,
    occurredOn,
    person,
    durationSeconds,
    text,
    nextOn,
    nextNote,
    isNextDone,
    documents,
    files,
  } = stored;
  return {
    channel,
    occurredAt,
    occurredOn,
    person,
    outcome: outcomeId === null ? null : { id: outcomeId, name: outcome ?? '' },
    durationSeconds,
    text,
    nextOn,
    nextNote,
    isNextDone,
    documents,
    files: files.map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes })),
    ...(reminderId === null ? {} : { reminderId }),
  };
}
