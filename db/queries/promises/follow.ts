import {
  type FollowedPromise,
  followPromises,
  type SettledOn,
} from '../../../shared/domain/promises/follow-promises.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { readMissingFromList } from '../disputes/owed-debits.ts';
import { factsOf, readPromises, type StoredPromise } from './promises.ts';
import { readSettled } from './settled.ts';

/** A promise with its state at a moment. */
export type PromiseThen = StoredPromise & FollowedPromise;

/** The promises known at a moment, of some customers or all, the latest recorded first, each with its state then; as if `without` had never been. */
export function readFollowedPromises(
  reader: Reader,
  { asOf, knownAt }: LedgerMoment,
  customerIds?: readonly number[],
  without: readonly number[] = [],
): PromiseThen[] {
  const all = readPromises(reader, { customerIds, knownAt }).filter(({ id }) => !without.includes(id));
  if (all.length === 0) return [];
  const missing = readMissingFromList(reader, asOf);
  const followed = new Map<number, FollowedPromise>();
  for (const [ownerId, own] of Map.groupBy(all, (promise) => promise.customerId)) {
    const ids = [...new Set(own.flatMap(({ documents }) => documents.map((document) => document.id)))];
    const settledOn = onceADay((day) =>
      readSettled(reader, { customerId: ownerId, ids }, { asOf: day, knownAt }, missing),
    );
    const facts = own.map((promise) => factsOf(promise, knownAt));
    for (const [promiseId, state] of followPromises(facts, settledOn, asOf)) followed.set(promiseId, state);
  }
  return all.flatMap((promise) => {
    const state = followed.get(promise.id);
    return state === undefined ? [] : [{ ...promise, ...state }];
  });
}

/** Remembers what was settled on each day asked about: promises of one customer share their days. */
function onceADay(read: SettledOn): SettledOn {
  const known = new Map<Day, ReturnType<SettledOn>>();
  return (day) => {
    const settled = known.get(day) ?? read(day);
    known.set(day, settled);
    return settled;
  };
}
