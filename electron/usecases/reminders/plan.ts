import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { changesSoFar } from '../../../db/sqlite/changes-so-far.ts';
import type { Db } from '../../../db/types.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderPlan } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

/** The last answer of the engine for each open file. */
const latest = new WeakMap<Db, { readonly key: string; readonly plan: ReminderPlan }>();

/**
 * Whom to remind on `asOf`. The answer is kept until anything is written to the file: the pages of a list and each word
 * typed in its search ask for the same one, and 40 000 open documents take a third of a second.
 */
export function reminderPlan(db: Db, asOf: Day): ReminderPlan {
  const key = `${asOf} ${changesSoFar(db)}`;
  const known = latest.get(db);
  if (known?.key === key) return known.plan;
  const plan = planReminders(gatherReminderInput(db, asOf));
  latest.set(db, { key, plan });
  return plan;
}
