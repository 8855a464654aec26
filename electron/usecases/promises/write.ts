import type { z } from 'zod';
import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf, placeOf } from '../../../db/queries/common/merges.ts';
import {
  deletePromise,
  endOf,
  insertPromise,
  type PromiseContent,
  promiseFactsOf,
  readPromises,
  type StoredPromise,
  setPromiseEnd,
} from '../../../db/queries/promises/promises.ts';
import { owedOf, readMissingFromList, readOwedDebits } from '../../../db/queries/promises/settled.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { newPromise } from '../../../shared/contract/promises.ts';
import { documentsCovering, inOrderDue, limitedTo } from '../../../shared/domain/promises/terms.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** A promise to record, every field filled. */
type Wanted = z.output<typeof newPromise>;

/** The promise `id`. @throws AppError `not_found` / `promise` */
export function getPromise(reader: Reader, id: number): StoredPromise {
  const [promise] = readPromises(reader, { id });
  if (!promise) throw new AppError('not_found', { reason: 'promise' });
  return promise;
}

/** The debits of a customer that are owed on `today`, in the order they fall due. */
export function owedDebits(reader: Reader, customerId: number, today: Day) {
  const moment = { asOf: today, knownAt: null };
  const debits = readOwedDebits(reader, customerId, moment, readMissingFromList(reader, today));
  return inOrderDue(debits.map((debit) => ({ ...debit, owedCents: owedOf(debit) }))).filter(
    ({ owedCents }) => owedCents > 0,
  );
}

/**
 * Records a promise and returns its id.
 * @throws AppError `validation` / `promiseDocument`, `promiseNothingOwed`, and as `replacePromise`
 */
export function recordPromise(tx: Tx, context: Writing, input: Wanted): number {
  const { customerId, amountCents: spokenCents, documentIds, currency, replacesIds } = input;
  const { dueOn, graceDays, channel, saidBy } = input;
  const owed = owedDebits(tx, placeOf(tx, customerId).customerId, context.today());
  const covered = documentIds
    ? owed.filter(({ id }) => documentIds.includes(id))
    : documentsCovering(
        owed.filter((debit) => debit.currency === currency),
        spokenCents,
      );
  if (documentIds && covered.length < new Set(documentIds).size)
    throw new AppError('validation', { reason: 'promiseDocument' });
  const [first] = covered;
  if (!first) throw new AppError('validation', { reason: 'promiseNothingOwed' });
  if (covered.some((debit) => debit.currency !== first.currency))
    throw new AppError('validation', { reason: 'promiseDocument' });
  const id = addPromise(tx, context, customerId, {
    amountCents: limitedTo(spokenCents, covered),
    spokenCents,
    currency: first.currency,
    dueOn,
    graceDays,
    channel,
    saidBy: saidBy === '' ? null : saidBy,
    promisedOn: context.today(),
    documents: covered
      .map((debit): [number, number] => [debit.id, debit.amountCents - debit.owedCents])
      .sort(([a], [b]) => a - b),
  });
  for (const replacedId of new Set(replacesIds)) replacePromise(tx, context, replacedId, id);
  return id;
}

/** Writes a promise on the account `accountId` with its event, and returns its id. */
export function addPromise(tx: Tx, context: Writing, accountId: number, content: PromiseContent): number {
  const id = insertPromise(tx, accountId, content, context.now());
  const promise = getPromise(tx, id);
  appendEvent(tx, context, { kind: 'promises.record', ...placeOfPromise(promise), data: toldFacts(promise) });
  return id;
}

/** Deletes a promise that was recorded by mistake. @throws AppError `conflict` / `promiseEnded` */
export function removePromise(tx: Tx, context: Writing, id: number): void {
  const promise = requireStanding(tx, id);
  deletePromise(tx, id);
  appendEvent(tx, context, { kind: 'promises.remove', ...placeOfPromise(promise), data: toldFacts(promise) });
}

/** Cancels a promise that stands. @throws AppError `conflict` / `promiseEnded` */
export function cancelPromise(tx: Tx, context: Writing, id: number): void {
  const promise = requireStanding(tx, id);
  setPromiseEnd(tx, id, { endedAt: context.now(), replacedById: null });
  appendEvent(tx, context, { kind: 'promises.cancel', ...placeOfPromise(promise), data: nameOf(promise) });
}

/** Puts the promise `replacedById` in the place of one that stands. @throws AppError `conflict` / `promiseEnded`, `not_found` / `promise` of another customer */
export function replacePromise(tx: Tx, context: Writing, id: number, replacedById: number): void {
  const promise = requireStanding(tx, id);
  if (promise.customerId !== getPromise(tx, replacedById).customerId)
    throw new AppError('not_found', { reason: 'promise' });
  setPromiseEnd(tx, id, { endedAt: context.now(), replacedById });
  const data = { ...nameOf(promise), replacedById };
  appendEvent(tx, context, { kind: 'promises.replace', ...placeOfPromise(promise), data });
}

/** Makes a promise that was ended stand again. @throws AppError `conflict` / `promiseEnded` when it stands */
export function resumePromise(tx: Tx, context: Writing, id: number): void {
  const promise = getPromise(tx, id);
  const undid = endOf(promise);
  if (undid === null) throw new AppError('conflict', { reason: 'promiseEnded' });
  setPromiseEnd(tx, id, { endedAt: null, replacedById: null });
  const { replacedById } = promise;
  const data = { ...nameOf(promise), undid, replacedById };
  appendEvent(tx, context, { kind: 'promises.resume', ...placeOfPromise(promise), data });
}

function requireStanding(tx: Tx, id: number): StoredPromise {
  const promise = getPromise(tx, id);
  if (endOf(promise) !== null) throw new AppError('conflict', { reason: 'promiseEnded' });
  return promise;
}

function placeOfPromise(promise: StoredPromise) {
  return { subjectId: promise.id, customerId: accountOf(promise) };
}

function toldFacts(promise: StoredPromise) {
  return {
    ...promiseFactsOf(promise),
    references: promise.documents.map(({ reference }) => reference).join(', '),
  };
}

function nameOf({ amountCents, currency, dueOn }: StoredPromise) {
  return { amountCents, currency, dueOn };
}
