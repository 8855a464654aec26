import type { LedgerMoment } from '../../../db/queries/common/open-documents.ts';
import { type PromiseThen, readFollowedPromises } from '../../../db/queries/promises/follow.ts';
import type { StoredPromise } from '../../../db/queries/promises/promises.ts';
import type { Reader } from '../../../db/types.ts';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { type PromiseState, promiseStates } from '../../../shared/domain/kinds.ts';
import { lastDayOf } from '../../../shared/domain/promises/follow-promises.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';

type Asked = { readonly asOf?: Day | undefined; readonly knownAt?: string | undefined };

/** The two dates of what is asked; today, and as known now, unless it says otherwise. */
export function momentOf({ asOf, knownAt }: Asked, today: Day): LedgerMoment {
  return { asOf: asOf ?? today, knownAt: knownAt ?? null };
}

/** The promises at a moment as their list shows them, of one customer or all. */
export function promiseRows(reader: Reader, moment: LedgerMoment, customerId?: number): PromiseRow[] {
  const customerIds = customerId === undefined ? undefined : [customerId];
  return readFollowedPromises(reader, moment, customerIds).map(rowOf);
}

/** One promise at a moment. @throws AppError `not_found` / `promise` when it was not known then */
export function promiseRow(reader: Reader, { id, customerId }: StoredPromise, moment: LedgerMoment): PromiseRow {
  const row = promiseRows(reader, moment, customerId).find((each) => each.id === id);
  if (!row) throw new AppError('not_found', { reason: 'promise' });
  return row;
}

/** How many promises are in each state. */
export function countStates(promises: readonly { readonly state: PromiseState }[]): Record<PromiseState, number> {
  const counts = new Map(promiseStates.map((state) => [state, 0]));
  for (const { state } of promises) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<PromiseState, number>;
}

function rowOf(promise: PromiseThen): PromiseRow {
  return {
    id: promise.id,
    customerId: promise.customerId,
    customer: promise.customer,
    customerName: promise.customerName,
    state: promise.state,
    amountCents: promise.amountCents,
    spokenCents: promise.spokenCents,
    keptCents: promise.keptCents,
    currency: promise.currency,
    dueOn: promise.dueOn,
    graceDays: promise.graceDays,
    untilOn: lastDayOf(promise),
    leftCents: promise.leftCents,
    isPaidSince: promise.isPaidSince,
    channel: promise.channel,
    saidBy: promise.saidBy,
    promisedOn: promise.promisedOn,
    references: promise.documents.map(({ reference }) => reference).join(', '),
    documents: promise.documents.map(({ id, reference, dueOn }) => ({ id, reference, dueOn })),
    replacedById: promise.replacedById,
  };
}
