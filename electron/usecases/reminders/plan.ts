import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderPlan } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

const latestPlan = keepUntilWritten<ReminderPlan>();

/**
 * The plan of reminders on `asOf`, kept until anything is written to the file: each page of the list and each word typed in its search ask
 * for it again, and computing it for 40 000 open documents takes a third of a second.
 */
export function reminderPlan(db: Db, asOf: Day): ReminderPlan {
  return latestPlan(db, asOf, () => planReminders(gatherReminderInput(db, asOf)));
}
