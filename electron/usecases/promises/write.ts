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
import type { Reader, Tx } from '../../../db/types.ts';
import type { newPromise } from '../../../shared/contract/promises.ts';
import { documentsCovering, limitedTo, type PromisableDebit } from '../../../shared/domain/promises/terms.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { promisableDebits } from './owed.ts';

/** A promise to record, every field filled. */
type Wanted = z.output<typeof newPromise>;

/** The promise `id`. @throws AppError `not_found` / `promise` */
export function getPromise(reader: Reader, id: number): StoredPromise {
  const [promise] = readPromises(reader, { id });
  if (!promise) throw new AppError('not_found', { reason: 'promise' });
  return promise;
}

/**
 * Records a promise and returns its id.
 * @throws AppError `validation` / `promisedOn`, `promiseDueOn`, `promiseCurrency`, `promiseDocument`, `promiseNothingOwed`,
 * `promiseAllPromised`, and as `replacePromise`
 */
export function recordPromise(tx: Tx, context: Writing, input: Wanted): number {
  const { customerId, amountCents: spokenCents, replacesIds, dueOn, graceDays, channel, saidBy } = input;
  const { promisedOn = context.today() } = input;
  if (promisedOn > context.today()) throw new AppError('validation', { reason: 'promisedOn' });
  if (dueOn < promisedOn) throw new AppError('validation', { reason: 'promiseDueOn' });
  const asked = { customerId: placeOf(tx, customerId).customerId, promisedOn, replacesIds };
  const covered = coveredBy(promisableDebits(tx, asked, context.today()), input);
  const [first] = covered;
  const amountCents = limitedTo(spokenCents, covered);
  if (!first || amountCents === 0) throw new AppError('validation', { reason: 'promiseAllPromised' });
  const id = addPromise(tx, context, customerId, {
    amountCents,
    spokenCents,
    currency: first.currency,
    dueOn,
    graceDays,
    channel,
    saidBy: saidBy === '' ? null : saidBy,
    promisedOn,
    documents: covered
      .map((debit): [number, number] => [debit.id, debit.amountCents - debit.owedCents])
      .sort(([a], [b]) => a - b),
  });
  for (const replacedId of new Set(replacesIds)) replacePromise(tx, context, replacedId, id);
  return id;
}

/** The debits that a promise is about: those that are named, else the oldest due of its currency. */
function coveredBy<Debit extends PromisableDebit>(
  owed: readonly Debit[],
  { documentIds, currency, amountCents }: Wanted,
): Debit[] {
  const currencies = [...new Set(owed.map((debit) => debit.currency))].sort();
  if (documentIds === undefined) {
    if (currency === undefined && currencies.length > 1)
      throw new AppError('validation', { reason: 'promiseCurrency', details: { currencies: currencies.join(', ') } });
    const own = owed.filter((debit) => debit.currency === (currency ?? currencies[0]));
    if (own.length === 0) throw new AppError('validation', { reason: 'promiseNothingOwed' });
    return documentsCovering(own, amountCents);
  }
  const named = owed.filter(({ id }) => documentIds.includes(id));
  const told = currency ?? named[0]?.currency;
  if (named.length < new Set(documentIds).size || named.some((debit) => debit.currency !== told))
    throw new AppError('validation', { reason: 'promiseDocument' });
  return named;
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
