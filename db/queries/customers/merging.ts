import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type MovedThing, movedThings } from '../../../shared/domain/customers/merge.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { readEvents } from '../../journal/read-events.ts';
import { customerOwned, type Moved, movedInMerge } from '../../schema/owned.ts';
import { customers, documents, plans } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { readMerges } from '../common/merges.ts';

/** Refuses a customer that was merged into another. @throws AppError `not_found` / `customer`, `conflict` / `mergedCustomer` */
export function requireUnmerged(reader: Reader, id: number): void {
  const row = reader
    .select({ name: customers.name, intoId: customers.mergedIntoId })
    .from(customers)
    .where(eq(customers.id, id))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'customer' });
  if (row.intoId !== null) throw new AppError('conflict', { reason: 'mergedCustomer', details: { name: row.name } });
}

/** Moves the rows of `fromId` to `intoId` or its survivor; each row keeps the customer on whose account it was made. */
export function moveToSurvivor(tx: Tx, fromId: number, intoId: number): void {
  const survivorId = readMerges(tx).survivorOf(intoId);
  for (const table of movedInMerge)
    tx.update(table)
      .set({ customerId: survivorId, mergedFromId: sql`coalesce(${table.mergedFromId}, ${table.customerId})` })
      .where(eq(table.customerId, fromId))
      .run();
  tx.update(customers).set({ mergedIntoId: intoId }).where(eq(customers.id, fromId)).run();
}

/** Moves back to `fromId` the rows on its account and on the accounts of the customers merged into it. */
export function moveBack(tx: Tx, fromId: number): void {
  const united = [...readMerges(tx).unitedIn(fromId)];
  for (const table of movedInMerge)
    tx.update(table)
      .set({ customerId: fromId, mergedFromId: sql`nullif(${table.mergedFromId}, ${fromId})` })
      .where(inArray(table.mergedFromId, united))
      .run();
  tx.update(customers).set({ mergedIntoId: null }).where(eq(customers.id, fromId)).run();
}

/** `documents` counts those that were manual on one account and that an import took over on the other. */
const acrossRow = z.object({
  allocations: z.int(),
  plans: z.int(),
  promises: z.int(),
  disputes: z.int(),
  reminders: z.int(),
  interactions: z.int(),
  documents: z.int(),
});
type Across = z.infer<typeof acrossRow>;

/** Counts the rows that join documents of both sides of the merge of `fromId`: they prevent undoing it. */
export function countAcross(reader: Reader, fromId: number): Across {
  const merges = readMerges(reader);
  const united = JSON.stringify(merges.unitedIn(fromId));
  const isIn = (name: string) =>
    sql`(coalesce(${sql.raw(name)}.merged_from_id, ${sql.raw(name)}.customer_id) in (select value from json_each(${united})))`;
  const survivorId = merges.survivorOf(fromId);
  return readRow(
    reader,
    acrossRow,
    sql`select
    (select count(*) from documents debit join allocations on debit_document_id = debit.id
      join documents credit on credit.id = credit_document_id
      where debit.customer_id = ${survivorId} and allocations.voided_at is null and ${isIn('debit')} <> ${isIn('credit')}) as allocations,
    (select count(distinct plans.id) from plans join plan_documents on plan_id = plans.id join documents on documents.id = document_id
      where plans.customer_id = ${survivorId} and state <> 'cancelled' and ${isIn('plans')} <> ${isIn('documents')}) as plans,
    (select count(distinct promises.id) from promises join promise_documents on promise_id = promises.id
      join documents on documents.id = document_id
      where promises.customer_id = ${survivorId} and ${isIn('promises')} <> ${isIn('documents')}) as promises,
    (select count(*) from disputes join documents on documents.id = credit_note_id
      where disputes.customer_id = ${survivorId} and ${isIn('disputes')} <> ${isIn('documents')}) as disputes,
    (select count(distinct reminders.id) from reminders join reminder_documents on reminder_id = reminders.id
      join documents on documents.id = document_id
      where reminders.customer_id = ${survivorId} and ${isIn('reminders')} <> ${isIn('documents')}) as reminders,
    (select count(distinct interactions.id) from interactions join interaction_documents on interaction_id = interactions.id
      join documents on documents.id = document_id
      where interactions.customer_id = ${survivorId} and interactions.voided_at is null
        and ${isIn('interactions')} <> ${isIn('documents')}) as interactions,
    (select count(*) from documents where customer_id = ${survivorId} and manual_values ->> 'accountId' is not null
      and (manual_values ->> 'accountId' in (select value from json_each(${united}))) <> ${isIn('documents')}) as documents`,
  );
}

const movedRow = z.record(z.enum(movedThings), z.int());

/** How much of each thing a customer brings to a merge, as it is announced on `today`. */
export function countMoved(reader: Reader, id: number, today: Day): Record<MovedThing, number> {
  const counts = movedThings.map((thing) => {
    const { table, announced }: Moved = customerOwned[thing];
    const rows = sql`select count(*) from ${table} where customer_id = ${id} and (${announced?.(today) ?? sql`true`})`;
    return sql`(${rows}) as ${sql.identifier(thing)}`;
  });
  return readRow(reader, movedRow, sql`select ${sql.join(counts, sql`, `)}`);
}

/** Plans of a customer that were accepted and have not ended. */
export function countRunningPlans(reader: Reader, id: number): number {
  return (
    reader
      .select({ count: count() })
      .from(plans)
      .where(and(eq(plans.customerId, id), eq(plans.state, 'accepted')))
      .get()?.count ?? 0
  );
}

/** Balance of a customer now by currency, in signed cents, the ledger's currency first. */
export function openByCurrency(reader: Reader, id: number): { currency: string; openCents: Cents }[] {
  const openCents =
    sql`sum(case ${documents.side} when 'debit' then ${documents.openCents} else -${documents.openCents} end)`.mapWith(
      Number,
    );
  return reader
    .select({ currency: documents.currency, openCents })
    .from(documents)
    .where(and(eq(documents.customerId, id), isNull(documents.voidedAt)))
    .groupBy(documents.currency)
    .all();
}

const mergedRow = rowOf(customers, 'id', 'code', 'name').extend({ mergedAt: z.string().nullable() });
type Named = Pick<z.infer<typeof mergedRow>, 'id' | 'code' | 'name'>;

/** The customer into which `id` was merged, and those merged into it, the latest first, each with the instant. */
export function readMergesOf(
  reader: Reader,
  id: number,
): { mergedInto: (Named & { mergedAt: string }) | null; merged: (Named & { mergedAt: string })[] } {
  const { survivorOf, unitedIn } = readMerges(reader);
  const survivorId = survivorOf(id);
  const rows = readRows(
    reader,
    mergedRow,
    sql`
      select customers.id, code, name, (select max(at) from events where kind = 'customers.merge' and subject = 'customers'
        and subject_id = customers.id) as mergedAt
      from customers where customers.id in ${[...new Set([survivorId, ...unitedIn(id)])]}
      order by mergedAt desc, customers.id desc`,
  );
  const mergedAt = rows.find((row) => row.id === id)?.mergedAt ?? '';
  const survivor = rows.find((row) => row.id === survivorId);
  return {
    mergedInto: survivor && survivorId !== id ? { ...survivor, mergedAt } : null,
    merged: rows.flatMap((row) =>
      row.id === id || row.id === survivorId ? [] : [{ ...row, mergedAt: row.mergedAt ?? '' }],
    ),
  };
}

/** The facts of the latest merge of `fromId` in the journal. */
export function readLatestMerge(reader: Reader, fromId: number): EventData<'customers.merge'> {
  const [merge] = readEvents(reader, { kinds: ['customers.merge'], subjectId: fromId, newestFirst: true, limit: 1 });
  if (!merge) throw new Error('a merged customer has the event of its merge');
  return merge.data;
}
