import { and, asc, between, eq, gt, inArray, isNull, lte, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../shared/domain/values/days.ts';
import { customers, documents, firm, holds, letters, registeredLetters, reminders } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/**
 * Payment deadlines of the last letter of reminders to each customer in each currency, with the amount still open on the documents it lists:
 * one that a later message took the place of ends nothing, and a settled one is over.
 */
export function readLetterDeadlines(reader: Reader, from: Day, to: Day) {
  const openCents = sql`(
    select coalesce(sum(d.open_cents), 0) from reminder_documents rd join documents d on d.id = rd.document_id
    where rd.reminder_id = ${reminders.id} and d.voided_at is null)`.mapWith(Number);
  const after = alias(reminders, 'after');
  const later = reader
    .select({ one: sql`1` })
    .from(after)
    .where(
      and(
        eq(after.customerId, reminders.customerId),
        eq(after.currency, reminders.currency),
        gt(after.id, reminders.id),
        inArray(after.state, ['issued', 'proven']),
      ),
    );
  return reader
    .select({
      letterId: letters.id,
      title: letters.title,
      on: reminders.deadlineOn,
      customerId: customers.id,
      customer: customers.code,
      customerName: customers.name,
      currency: reminders.currency,
      openCents,
    })
    .from(reminders)
    .innerJoin(letters, eq(letters.id, reminders.letterId))
    .innerJoin(customers, eq(customers.id, reminders.customerId))
    .where(and(between(reminders.deadlineOn, from, to), notExists(later)))
    .orderBy(asc(reminders.deadlineOn), asc(reminders.id))
    .all()
    .flatMap(({ on, ...row }) => (on !== null && row.openCents > 0 ? [{ ...row, on }] : []));
}

/** Holds whose last day falls in the range, so that reminders do not begin again unseen. */
export function readHoldEnds(reader: Reader, from: Day, to: Day) {
  return reader
    .select({
      holdId: holds.id,
      holdKind: holds.kind,
      reference: documents.reference,
      reason: holds.reason,
      on: holds.untilOn,
      customerId: customers.id,
      customer: customers.code,
      customerName: customers.name,
    })
    .from(holds)
    .innerJoin(customers, eq(customers.id, holds.customerId))
    .leftJoin(documents, eq(documents.id, holds.documentId))
    .where(and(isNull(holds.endedAt), between(holds.untilOn, from, to)))
    .orderBy(asc(holds.untilOn), asc(holds.id))
    .all();
}

/** Registered letters deposited by `depositedBy` whose way nobody has noted since, the first deposited first. */
export function readSilentLetters(reader: Reader, depositedBy: Day) {
  return reader
    .select({
      id: registeredLetters.id,
      letterId: registeredLetters.letterId,
      title: letters.title,
      depositedOn: registeredLetters.depositedOn,
      customerId: customers.id,
      customer: customers.code,
      customerName: customers.name,
      amountCents: reminders.totalCents,
      currency: reminders.currency,
    })
    .from(registeredLetters)
    .innerJoin(letters, eq(letters.id, registeredLetters.letterId))
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .innerJoin(reminders, eq(reminders.letterId, letters.id))
    .where(and(eq(registeredLetters.state, 'deposited'), lte(registeredLetters.depositedOn, depositedBy)))
    .orderBy(asc(registeredLetters.depositedOn), asc(registeredLetters.id))
    .all();
}

/** Instant when the firm file was created. It tells the events of two firms apart in one agenda. */
export function readFirmCreation(reader: Reader): string {
  return reader.select({ createdAt: firm.createdAt }).from(firm).get()?.createdAt ?? '';
}
