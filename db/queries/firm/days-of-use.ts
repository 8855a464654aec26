import { asc, desc, eq, inArray, lt, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type AbsenceState, type MissedChoice, missedChoices } from '../../../shared/domain/kinds.ts';
import type { Absence } from '../../../shared/domain/reminders/ahead/absence.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { daysOfUse } from '../../schema.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';

/** Whether a window had the firm open on `day`. */
export function isDayOfUse(reader: Reader, day: Day): boolean {
  return reader.select().from(daysOfUse).where(eq(daysOfUse.usedOn, day)).get() !== undefined;
}

/** The days on which a window had the firm open, in order. */
export function readDaysOfUse(reader: Reader): Day[] {
  const { usedOn } = daysOfUse;
  return reader
    .select({ usedOn })
    .from(daysOfUse)
    .orderBy(asc(usedOn))
    .all()
    .map((row) => row.usedOn);
}

/** The last day before `day` on which a window had the firm open; null where none had. */
export function findLastUse(reader: Reader, day: Day): Day | null {
  const last = max(daysOfUse.usedOn);
  return reader.select({ last }).from(daysOfUse).where(lt(daysOfUse.usedOn, day)).get()?.last ?? null;
}

const absenceRow = z.object({ usedOn: z.string(), returnedOn: z.string() });

/** The absences over by `today` of which it is still to be said what becomes of their messages, the oldest first. */
export function readAbsences(reader: Reader, today: Day): readonly Absence[] {
  return readRows(
    reader,
    absenceRow,
    sql`
      select max(before.used_on) as usedOn, days_of_use.used_on as returnedOn
      from days_of_use join days_of_use as before on before.used_on < days_of_use.used_on
      where days_of_use.absence = 'asked' and days_of_use.used_on <= ${today}
      group by days_of_use.used_on order by days_of_use.used_on`,
  );
}

/** What the firm last chose to do with the messages of an absence; null where it never did. */
export function findLastChoice(reader: Reader): MissedChoice | null {
  const { absence, usedOn } = daysOfUse;
  const row = reader
    .select({ absence })
    .from(daysOfUse)
    .where(inArray(absence, [...missedChoices]))
    .orderBy(desc(usedOn))
    .get();
  return missedChoices.find((choice) => choice === row?.absence) ?? null;
}

/** Notes that a window has the firm open on `usedOn`, and where the question about the days missed before it stands. */
export function saveDayOfUse(tx: Tx, usedOn: Day, absence: AbsenceState | null): void {
  tx.insert(daysOfUse)
    .values({ usedOn, absence })
    .onConflictDoUpdate({ target: daysOfUse.usedOn, set: { absence } })
    .run();
}
