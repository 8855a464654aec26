import { and, asc, between, eq, inArray } from 'drizzle-orm';
import { pressureDays } from '../../../shared/domain/reminders/contact-pressure.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { reminders } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** The days on which each customer was contacted over the thirty days that end on `asOf`, the oldest first: of one customer, or of all. */
export function readContacts(reader: Reader, asOf: Day, customerId?: number): ReadonlyMap<number, readonly Day[]> {
  const rows = reader
    .select({ customerId: reminders.customerId, on: reminders.issuedOn })
    .from(reminders)
    .where(
      and(
        inArray(reminders.state, ['issued', 'proven']),
        between(reminders.issuedOn, addDays(asOf, 1 - pressureDays), asOf),
        customerId === undefined ? undefined : eq(reminders.customerId, customerId),
      ),
    )
    .orderBy(asc(reminders.issuedOn))
    .all();
  const found = Map.groupBy(rows, (row) => row.customerId);
  return new Map([...found].map(([id, own]) => [id, own.map(({ on }) => on)]));
}
