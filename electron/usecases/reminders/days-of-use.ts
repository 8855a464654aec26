import { findLastUse, isDayOfUse, readAbsences, saveDayOfUse } from '../../../db/queries/firm/days-of-use.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { readUnknownAt } from '../../../db/queries/receivables/unknown-at.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { readEveryScenario } from '../../../db/queries/scenarios/scenarios.ts';
import { writeMark } from '../../../db/sqlite/write-mark.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import { type Absence, hasSendingDay, missedDayCount } from '../../../shared/domain/reminders/ahead/absence.ts';
import { documentsLeft } from '../../../shared/domain/reminders/ahead/missed-messages.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { endOfDayIn } from '../../../shared/domain/values/zones.ts';
import type { Context, OpenFirm } from '../../app/context.ts';
import { isBackedUp } from '../../app/firm-files.ts';

export type FirmContext = Context & { readonly db: Db };

/**
 * Notes that a window has the firm open today, once a day. It is no act: nothing is undone, told in the journal or worth a backup of its own.
 */
export function noteUse(context: FirmContext & { readonly firm: OpenFirm }): void {
  const { db, firm } = context;
  const today = context.today();
  if (isDayOfUse(db, today)) return;
  const wasBackedUp = isBackedUp(firm);
  db.transaction(
    (tx) => {
      closeAnswered(context, tx, today);
      const absence = presentAbsence(tx, today);
      saveDayOfUse(tx, today, absence !== null && isAskedAbout(tx, absence) ? 'asked' : null);
    },
    { behavior: 'immediate' },
  );
  if (wasBackedUp) firm.backedUpMark = writeMark(db);
}

/** The absences of which it is still to be said what becomes of their messages, the oldest first: also one that today ends. */
export function absencesAsked(reader: Reader, today: Day): Absence[] {
  const present = isDayOfUse(reader, today) ? null : presentAbsence(reader, today);
  return [...readAbsences(reader, today), ...(present ? [present] : [])];
}

/** Which of the documents `ids` were not known yet on the last day of use before an absence: they could not have been reminded in it. */
export function unknownBefore(
  { timeZone }: Pick<Context, 'timeZone'>,
  reader: Reader,
  { usedOn }: Absence,
  ids: readonly number[],
): ReadonlySet<number> {
  return readUnknownAt(reader, ids, endOfDayIn(timeZone(), usedOn));
}

/** The days before `today` on which no window had the firm open; null where it was used the day before, or never. */
function presentAbsence(reader: Reader, today: Day): Absence | null {
  const usedOn = findLastUse(reader, today);
  if (usedOn === null) return null;
  const absence = { usedOn, returnedOn: today };
  return missedDayCount(absence) > 0 ? absence : null;
}

/** Most absences are a weekend, of which there is nothing to ask. */
function isAskedAbout(reader: Reader, absence: Absence): boolean {
  const firm = getFirm(reader);
  const offered = readEveryScenario(reader).filter(({ isArchived, voidedAt }) => !isArchived && voidedAt === null);
  const calendars = offered.map((scenario) => ({ ...scenario, area: firm }));
  return firm.asksMissedDays && hasSendingDay(absence, calendars);
}

/** Forgets the absences of which nothing is left to ask, so that they are not looked into again each day. */
function closeAnswered(context: FirmContext, tx: Tx, today: Day): void {
  const absences = readAbsences(tx, today);
  if (absences.length === 0) return;
  const levels = new Map(gatherReminderInput(tx, today).documents.map(({ id, level }) => [id, level]));
  for (const absence of absences) {
    const left = documentsLeft(gatherReminderInput(tx, absence.usedOn), levels, absence);
    const unknown = unknownBefore(context, tx, absence, left);
    if (left.every((id) => unknown.has(id))) saveDayOfUse(tx, absence.returnedOn, null);
  }
}
