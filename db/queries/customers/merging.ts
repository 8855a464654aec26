import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { readEvents } from '../../journal/read-events.ts';
import { movedInMerge } from '../../schema/owned.ts';
import { customers, documents } from '../../schema.ts';
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
const acrossRow = z.object({ allocations: z.int(), plans: z.int(), reminders: z.int(), documents: z.int() });
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
    (select count(distinct reminders.id) from reminders join reminder_documents on reminder_id = reminders.id
      join documents on documents.id = document_id
      where reminders.customer_id = ${survivorId} and ${isIn('reminders')} <> ${isIn('documents')}) as reminders,
    (select count(*) from documents where customer_id = ${survivorId} and manual_values ->> 'accountId' is not null
      and (manual_values ->> 'accountId' in (select value from json_each(${united}))) <> ${isIn('documents')}) as documents`,
  );
}

/** Numbers of the rows that a customer brings to a merge. */
const mergeSide = z.object({
  documentCount: z.int(),
  contactCount: z.int(),
  reminderCount: z.int(),
  letterCount: z.int(),
  planCount: z.int(),
  runningPlanCount: z.int(),
  holdCount: z.int(),
  /** Documents with a due date estimated from terms. */
  estimatedCount: z.int(),
});
export type MergeSide = Readonly<z.infer<typeof mergeSide>>;

/** Counts what a customer brings to a merge on `today`. */
export function readMergeSide(reader: Reader, id: number, today: string): MergeSide {
  return readRow(
    reader,
    mergeSide,
    sql`select
    (select count(*) from documents where customer_id = ${id} and voided_at is null) as documentCount,
    (select count(*) from contacts where customer_id = ${id}) as contactCount,
    (select count(*) from reminders where customer_id = ${id}) as reminderCount,
    (select count(*) from letters where customer_id = ${id}) as letterCount,
    (select count(*) from plans where customer_id = ${id}) as planCount,
    (select count(*) from plans where customer_id = ${id} and state = 'accepted') as runningPlanCount,
    (select count(*) from holds where customer_id = ${id} and ended_at is null and until_on >= ${today}) as holdCount,
    (select count(*) from documents where customer_id = ${id} and voided_at is null and open_cents > 0
      and due_origin in ('customerTerms', 'firmTerms')) as estimatedCount`,
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
