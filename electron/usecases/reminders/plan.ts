import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderPlan } from '../../../shared/domain/reminders/types.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';

const latestPlan = keepUntilWritten<ReminderPlan>();

/**
 * The plan of reminders on `asOf`, kept until anything is written to the file: each page of the list and each word typed in its search ask
 * for it again, and computing it for 40 000 open documents takes a third of a second. `opensClosedDays`: also the messages that wait for a
 * day on which their scenario sends.
 */
export function reminderPlan(db: Db, asOf: Day, opensClosedDays = false): ReminderPlan {
  return latestPlan(db, `${asOf} ${opensClosedDays}`, () =>
    planReminders(gatherReminderInput(db, asOf, { opensClosedDays })),
  );
}

/** The messages that wait on `asOf` because their scenario sends nothing that day: how many, and the day they leave; null when none does. */
export function closedDay(db: Db, asOf: Day): { readonly count: number; readonly leavesOn: Day } | null {
  const { proposals, heldBack } = reminderPlan(db, asOf);
  const ends = heldBack.flatMap(({ each }) =>
    each.flatMap(({ reason, untilOn }) => (reason === 'dayClosed' && untilOn ? [untilOn] : [])),
  );
  const [first] = ends.toSorted();
  if (first === undefined) return null;
  const count = reminderPlan(db, asOf, true).proposals.length - proposals.length;
  return count > 0 ? { count, leavesOn: addDays(first, 1) } : null;
}
