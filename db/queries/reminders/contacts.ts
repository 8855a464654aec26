import { and, between, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { mostDaysBetween } from '../../../shared/contract/scenarios.ts';
import { reaches } from '../../../shared/domain/interactions/reaching.ts';
import { pressureDays } from '../../../shared/domain/reminders/contact-pressure.ts';
import { addDays, type Day, laterDay } from '../../../shared/domain/values/days.ts';
import { interactionOutcomes, interactions, reminders } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** A contact, and whether it is the call or visit of a scenario, which counts as a message. */
type Reached = Contact & { readonly isMessage: boolean };

type Contact = { readonly customerId: number; readonly on: Day };

/**
 * The days on which each customer was contacted over the thirty days that end on `asOf`, the oldest first: of one customer, or of all. The
 * call of a scenario counts by how it ended, as any other.
 */
export function readContacts(reader: Reader, asOf: Day, customerId?: number): ReadonlyMap<number, readonly Day[]> {
  const from = addDays(asOf, 1 - pressureDays);
  const all = [...readMessages(reader, from, asOf, customerId), ...readReached(reader, from, asOf, customerId)];
  const found = Map.groupBy(all, (contact) => contact.customerId);
  return new Map([...found].map(([id, own]) => [id, own.map(({ on }) => on).sort()]));
}

/**
 * The last day up to `asOf` on which the firm reached each customer otherwise than by a message of a scenario, where a scenario may still wait
 * because of it: of one customer, or of all.
 */
export function readLastReached(reader: Reader, asOf: Day, customerId?: number): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  for (const { customerId: id, on, isMessage } of readReached(
    reader,
    addDays(asOf, -mostDaysBetween),
    asOf,
    customerId,
  ))
    if (!isMessage) days.set(id, laterDay(days.get(id) ?? on, on));
  return days;
}

/** Messages sent, but for the calls that an interaction tells. */
function readMessages(reader: Reader, from: Day, to: Day, customerId: number | undefined): Contact[] {
  const told = reader
    .select({ one: sql`1` })
    .from(interactions)
    .where(and(eq(interactions.reminderId, reminders.id), isNull(interactions.voidedAt)));
  return reader
    .select({ customerId: reminders.customerId, on: reminders.issuedOn })
    .from(reminders)
    .where(
      and(
        inArray(reminders.state, ['issued', 'proven']),
        between(reminders.issuedOn, from, to),
        customerId === undefined ? undefined : eq(reminders.customerId, customerId),
        notExists(told),
      ),
    )
    .all();
}

/** Interactions by which the firm reached the customer. */
function readReached(reader: Reader, from: Day, to: Day, customerId: number | undefined): Reached[] {
  return reader
    .select({
      customerId: interactions.customerId,
      channel: interactions.channel,
      outcomeCode: interactionOutcomes.code,
      on: interactions.occurredOn,
      reminderId: interactions.reminderId,
    })
    .from(interactions)
    .leftJoin(interactionOutcomes, eq(interactionOutcomes.id, interactions.outcomeId))
    .where(
      and(
        isNull(interactions.voidedAt),
        between(interactions.occurredOn, from, to),
        customerId === undefined ? undefined : eq(interactions.customerId, customerId),
      ),
    )
    .all()
    .filter(reaches)
    .map(({ customerId: id, on, reminderId }) => ({ customerId: id, on, isMessage: reminderId !== null }));
}
