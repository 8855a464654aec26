import { and, between, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { mostDaysBetween } from '../../../shared/contract/scenarios.ts';
import { reaches } from '../../../shared/domain/interactions/reaching.ts';
import { pressureDays } from '../../../shared/domain/reminders/contact-pressure.ts';
import { addDays, type Day, laterDay } from '../../../shared/domain/values/days.ts';
import { interactionOutcomes, interactions, letters, reminders } from '../../schema.ts';
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
  const sources = [readMessages, readReached, readFreeLetters];
  const all = sources.flatMap((read): Contact[] => read(reader, from, asOf, customerId));
  const found = Map.groupBy(all, (contact) => contact.customerId);
  return new Map([...found].map(([id, own]) => [id, own.map(({ on }) => on).sort()]));
}

/**
 * The last day up to `asOf` on which the firm reached each customer otherwise than by a message of a scenario, where a scenario may still wait
 * because of it: of one customer, or of all.
 */
export function readLastReached(reader: Reader, asOf: Day, customerId?: number): ReadonlyMap<number, Day> {
  const from = addDays(asOf, -mostDaysBetween);
  const reached = readReached(reader, from, asOf, customerId).filter(({ isMessage }) => !isMessage);
  const days = new Map<number, Day>();
  for (const { customerId: id, on } of [...reached, ...readFreeLetters(reader, from, asOf, customerId)])
    days.set(id, laterDay(days.get(id) ?? on, on));
  return days;
}

/** Letters that were written freely: a customer who has just had one is not reminded the same day. */
function readFreeLetters(reader: Reader, from: Day, to: Day, customerId: number | undefined): Contact[] {
  return reader
    .select({ customerId: letters.customerId, on: letters.issuedOn })
    .from(letters)
    .where(
      and(
        // Written out: a bound value would not use the index of these letters.
        sql`kind = 'plainLetter'`,
        between(letters.issuedOn, from, to),
        customerId === undefined ? undefined : eq(letters.customerId, customerId),
      ),
    )
    .all();
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
