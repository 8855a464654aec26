import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { listReminders } from '../../../db/queries/reminders/records.ts';
import { claimedCents } from '../../../shared/domain/reminders/claimed.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import { withSharedLock } from '../../app/firm-use.ts';
import { withProgress } from '../../app/with-progress.ts';
import { reminderKind } from '../../documents/reminder/content.ts';
import { inLetterTurn } from '../letters/index.ts';
import { issueReminders } from './issue.ts';
import { reminderLetters } from './letters.ts';
import { reminderPlan } from './plan.ts';

export { reminderPlan } from './plan.ts';

type PageOf<Row> = { rows: Row[]; nextCursor: string | null };

/** A page of a list computed by the engine; the cursor is a position in the list. */
function pageOf<Row>(rows: readonly Row[], input: { cursor?: string | undefined; limit?: number }): PageOf<Row> {
  const start = input.cursor === undefined ? 0 : Number(readCursor(input.cursor, 1)[0]);
  const end = start + (input.limit ?? 100);
  return { rows: rows.slice(start, end), nextCursor: end < rows.length ? writeCursor([end]) : null };
}

/** The rows of which the text has every word of `search`, whatever case and accents. */
function matching<Row>(rows: readonly Row[], search: string | undefined, textOf: (row: Row) => string): readonly Row[] {
  const words = foldText(search ?? '').split(' ');
  if (words.join('') === '') return rows;
  return rows.filter((row) => {
    const text = foldText(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

export const remindersHandlers = {
  proposals: withFirm.reminders.proposals.handler(({ input, context }) => {
    const { proposals, heldBack } = reminderPlan(context.db, input.asOf);
    const found = matching(proposals, input.search, (row) => `${row.customerName} ${row.customer}`);
    return {
      ...pageOf(found, input),
      count: found.length,
      totalCents: claimedCents(found),
      heldBackCount: heldBack.length,
    };
  }),

  heldBack: withFirm.reminders.heldBack.handler(({ input, context }) => {
    const { heldBack } = reminderPlan(context.db, input.asOf);
    const { reason } = input;
    const withReason = reason === undefined ? heldBack : heldBack.filter((row) => row.reasons.includes(reason));
    const found = matching(withReason, input.search, (row) => `${row.customerName} ${row.customer} ${row.reference}`);
    return { ...pageOf(found, input), count: found.length };
  }),

  preview: withFirm.reminders.preview.handler(async ({ input, context, signal }) => {
    const gathered = gatherReminderInput(context.db, input.asOf, input.customerId);
    const proposals = planReminders(gathered).proposals.filter((proposal) => proposal.currency === input.currency);
    const [content] = reminderLetters(context.db, gathered, proposals, { firstNumber: null, journalHead: null });
    if (!content) {
      const customer = gathered.customers[0]?.code;
      if (customer === undefined) throw new AppError('not_found', { reason: 'customer' });
      throw new AppError('conflict', { reason: 'notProposed', details: { customer } });
    }
    const [pdf] = await context.jobs.run('renderPdfs', [{ kind: reminderKind(content), content }], { signal });
    if (!pdf) throw new AppError('cancelled');
    const name = `${content.recipient.code}-${input.asOf}.pdf`;
    return context.platform.publish({ name, mediaType: 'application/pdf', content: pdf.content });
  }),

  confirm: withFirm.reminders.confirm.handler(({ input, context, signal }) =>
    withProgress(signal, (hooks) =>
      withSharedLock(context.firm, () => inLetterTurn(context.db, () => issueReminders(context, input, hooks))),
    ),
  ),

  list: withFirm.reminders.list.handler(({ input, context }) => listReminders(context.db, input)),
};
