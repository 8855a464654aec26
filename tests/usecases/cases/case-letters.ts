import { createRouterClient } from '@orpc/server';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import type { ReminderLetterContent } from '../../../electron/documents/reminder/content.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { reminderLetters } from '../../../electron/usecases/reminders/letters.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { TestContext } from '../../make-context.ts';

/** The text of the letters proposed on `asOf`, by customer code. */
export function lettersOf({ session }: TestContext, asOf: string): ReminderLetterContent[] {
  const db = session.firm?.db;
  if (!db) return [];
  const input = gatherReminderInput(db, asOf, { opensClosedDays: true });
  const { proposals } = planReminders(input);
  return reminderLetters(
    db,
    input,
    proposals.toSorted((a, b) => (a.customer < b.customer ? -1 : 1)),
    { firstNumber: null, journalHead: null },
  );
}

/** Makes every step a formal notice, and gives every customer an address. */
export function makeStepsNotices(context: TestContext): void {
  context.session.firm?.connection.exec(`
    delete from scenario_steps where is_formal_notice = 0;
    update scenario_steps set level = 1, direction = 'after', days = 0;
    update customers set address_line1 = '12 rue des Lilas', postcode = '69003', city = 'Lyon';
    update firm set address_line1 = '1 quai Rambaud', postcode = '69002', city = 'Lyon'`);
}

/** The text of the formal notice proposed to `code` on `asOf`, once every step is one; null where none is proposed. */
export async function noticeOf(
  context: TestContext,
  code: string,
  asOf: string,
  { isIssued = false } = {},
): Promise<ReminderLetterContent | null> {
  makeStepsNotices(context);
  const notice = lettersOf(context, asOf).find(({ recipient }) => recipient.code === code) ?? null;
  if (!isIssued) return notice;
  const client = createRouterClient({ reminders: remindersHandlers }, { context: { ...context, today: () => asOf } });
  const { rows } = await client.reminders.proposals({ asOf, opensClosedDays: true });
  const messages = rows.map(({ customerId, currency, stepId, documentId }) => ({
    customerId,
    currency,
    stepId,
    documentId,
  }));
  const steps = await client.reminders.confirm({ messages, asOf, opensClosedDays: true });
  for (let step = await steps.next(); !step.done; ) step = await steps.next();
  return notice;
}
