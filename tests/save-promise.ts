import { promiseDocuments, promises } from '../db/schema.ts';
import type { Db } from '../db/types.ts';

type Wanted = {
  readonly customerId: number;
  readonly dueOn: string;
  readonly documentIds: readonly number[];
  readonly recordedAt?: string;
  readonly endedAt?: string | null;
  readonly amountCents?: number;
  readonly graceDays?: number;
  readonly promisedOn?: string;
  /** Cents already settled of each document. */
  readonly settledCents?: readonly number[];
};

/** Writes a promise of 1,00 € without its event, and returns its id. */
export function savePromise(db: Db, { documentIds, settledCents = [], ...wanted }: Wanted): number {
  const usual = { amountCents: 100, graceDays: 0, promisedOn: '2025-06-10', recordedAt: '2025-06-10T08:00:00.000Z' };
  const values = { ...usual, ...wanted };
  const { id } = db
    .insert(promises)
    .values({ ...values, spokenCents: values.amountCents, channel: 'call' })
    .returning({ id: promises.id })
    .get();
  for (const [place, documentId] of documentIds.entries())
    db.insert(promiseDocuments)
      .values({ promiseId: id, documentId, settledCents: settledCents[place] ?? 0 })
      .run();
  return id;
}
