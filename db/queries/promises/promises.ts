import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { PromiseEnd } from '../../../shared/domain/kinds.ts';
import type { PromiseFacts } from '../../../shared/domain/promises/follow-promises.ts';
import { customers, documents, promiseDocuments, promises } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

/** A promise as stored, with its customer and documents; whether it was kept is computed (`follow.ts`). */
export type StoredPromise = typeof promises.$inferSelect & {
  readonly customer: string;
  readonly customerName: string;
  readonly documents: readonly {
    readonly id: number;
    readonly reference: string;
    readonly dueOn: string | null;
    readonly settledCents: number;
  }[];
};

/** What the journal keeps of a promise; `check` compares it with the stored one. */
export type PromiseContent = Omit<EventData<'promises.record'>, 'references'>;

type Filter = {
  readonly id?: number | undefined;
  readonly customerIds?: readonly number[] | undefined;
  /** Known by then; all when absent. */
  readonly knownAt?: string | null | undefined;
};

/** Promises, the latest recorded first: all, those of some customers, or the one with `id`. */
export function readPromises(reader: Reader, { id, customerIds, knownAt = null }: Filter): StoredPromise[] {
  const rows = reader
    .select({ promise: promises, customer: customers.code, customerName: customers.name })
    .from(promises)
    .innerJoin(customers, eq(customers.id, promises.customerId))
    .where(
      and(
        id === undefined ? undefined : eq(promises.id, id),
        customerIds === undefined ? undefined : inArray(promises.customerId, valueList(customerIds)),
      ),
    )
    .orderBy(desc(promises.id))
    .all()
    .filter(({ promise }) => knownAt === null || promise.recordedAt <= knownAt);
  const covered = Map.groupBy(
    readCovered(
      reader,
      rows.map(({ promise }) => promise.id),
    ),
    (row) => row.promiseId,
  );
  return rows.map(({ promise, ...names }) => ({
    ...promise,
    ...names,
    documents: (covered.get(promise.id) ?? []).map(({ promiseId: _promiseId, ...document }) => document),
  }));
}

function readCovered(reader: Reader, ids: readonly number[]) {
  return reader
    .select({
      promiseId: promiseDocuments.promiseId,
      id: documents.id,
      reference: documents.reference,
      dueOn: documents.dueOn,
      settledCents: promiseDocuments.settledCents,
    })
    .from(promiseDocuments)
    .innerJoin(documents, eq(documents.id, promiseDocuments.documentId))
    .where(inArray(promiseDocuments.promiseId, valueList(ids)))
    .orderBy(asc(documents.dueOn), asc(documents.id))
    .all();
}

/** How a promise had been ended at an instant, or by now; null when it had not. */
export function endOf(
  { endedAt, replacedById }: Pick<StoredPromise, 'endedAt' | 'replacedById'>,
  knownAt: string | null = null,
): PromiseEnd | null {
  if (endedAt === null || (knownAt !== null && endedAt > knownAt)) return null;
  return replacedById === null ? 'cancelled' : 'replaced';
}

/** The promise as its state is computed from it, as known at an instant or now. */
export function factsOf(promise: StoredPromise, knownAt: string | null): PromiseFacts {
  return { ...promise, end: endOf(promise, knownAt) };
}

/** The promise as the journal keeps it. */
export function promiseFactsOf(promise: StoredPromise): PromiseContent {
  const { amountCents, spokenCents, currency, dueOn, graceDays, channel, saidBy, promisedOn } = promise;
  const covered = promise.documents.map(({ id, settledCents }): [number, number] => [id, settledCents]);
  return {
    amountCents,
    spokenCents,
    currency,
    dueOn,
    graceDays,
    channel,
    saidBy,
    promisedOn,
    documents: covered.sort(([a], [b]) => a - b),
  };
}

/** Adds a promise on the account `accountId` and returns its id. */
export function insertPromise(
  tx: Tx,
  accountId: number,
  { documents: covered, ...values }: PromiseContent,
  recordedAt: string,
): number {
  const { id } = tx
    .insert(promises)
    .values({ ...values, ...placeOf(tx, accountId), recordedAt })
    .returning({ id: promises.id })
    .get();
  for (const [documentId, settledCents] of covered)
    tx.insert(promiseDocuments).values({ promiseId: id, documentId, settledCents }).run();
  return id;
}

/** Deletes a promise with what says its documents. */
export function deletePromise(tx: Tx, id: number): void {
  tx.delete(promiseDocuments).where(eq(promiseDocuments.promiseId, id)).run();
  tx.delete(promises).where(eq(promises.id, id)).run();
}

/** Ends a promise, or makes it stand again with both null. */
export function setPromiseEnd(
  tx: Tx,
  id: number,
  end: { readonly endedAt: string | null; readonly replacedById: number | null },
): void {
  tx.update(promises).set(end).where(eq(promises.id, id)).run();
}
