import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Hold } from '../../../shared/contract/holds.ts';
import type { HoldKind } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { documents, events, holds, people } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

/** The holds of a customer and of its documents in force on `today`, the first to end first. */
export function listHolds(reader: Reader, customerId: number, today: Day): Hold[] {
  return reader
    .select({
      id: holds.id,
      kind: holds.kind,
      customerId: holds.customerId,
      documentId: holds.documentId,
      reference: documents.reference,
      reason: holds.reason,
      untilOn: holds.untilOn,
      recordedAt: holds.recordedAt,
      author: people.name,
    })
    .from(holds)
    .leftJoin(documents, eq(documents.id, holds.documentId))
    .leftJoin(
      events,
      and(
        eq(events.subject, 'holds'),
        eq(events.subjectId, holds.id),
        inArray(events.kind, ['holds.add', 'holds.extend']),
      ),
    )
    .leftJoin(people, eq(people.id, events.authorId))
    .where(and(eq(holds.customerId, customerId), isNull(holds.endedAt), gte(holds.untilOn, today)))
    .orderBy(asc(holds.untilOn), asc(holds.id))
    .all();
}

/** A hold to be added. */
export type NewHold = {
  readonly customerId: number;
  /** Null: the hold covers the whole customer. */
  readonly documentId: number | null;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly untilOn: Day;
};

/** Adds a hold on the account `hold.customerId`, or on one of its documents, and returns its id. */
export function insertHold(tx: Tx, hold: NewHold, recordedAt: string): number {
  return tx
    .insert(holds)
    .values({ ...hold, ...placeOf(tx, hold.customerId), recordedAt })
    .returning({ id: holds.id })
    .get().id;
}

/** The reference of a document, withdrawn or not; undefined where it is unknown. */
export function readReference(reader: Reader, documentId: number): string | undefined {
  return reader.select({ reference: documents.reference }).from(documents).where(eq(documents.id, documentId)).get()
    ?.reference;
}

/** Ends a hold and returns it as it was before. @throws AppError `not_found` / `hold` when it is unknown or already ended */
export function endHold(tx: Tx, id: number, endedAt: string): typeof holds.$inferSelect {
  const hold = tx
    .select()
    .from(holds)
    .where(and(eq(holds.id, id), isNull(holds.endedAt)))
    .get();
  if (!hold) throw new AppError('not_found', { reason: 'hold' });
  tx.update(holds).set({ endedAt }).where(eq(holds.id, id)).run();
  return hold;
}
