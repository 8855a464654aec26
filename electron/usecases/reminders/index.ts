import { listReminders } from '../../../db/queries/reminders/records.ts';
import { claimedCents } from '../../../shared/domain/reminders/claimed.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import { withSharedLock } from '../../app/firm-use.ts';
import { withProgress } from '../../app/with-progress.ts';
import { reminderKind } from '../../documents/reminder/content.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { inLetterTurn } from '../letters/index.ts';
import { noteUse } from './days-of-use.ts';
import { issueReminders } from './issue.ts';
import { proposedLetter } from './letters.ts';
import { heldBackReport, listHeldBack, listProposals, proposalsReport } from './lists.ts';
import { missedSummary, settleMissed } from './missed.ts';
import { closedDay, reminderPlan } from './plan.ts';
import { simulate } from './simulate.ts';
import { whyNot } from './why-not.ts';
import { readWords, saveWords } from './words.ts';

export { reminderInverses } from './inverses.ts';
export { closedDay, reminderPlan } from './plan.ts';

export const remindersHandlers = {
  proposals: withFirm.reminders.proposals.handler(({ input, context }) => {
    const { language } = reportFrame(context);
    const all = listProposals(context.db, { ...input, cursor: undefined, limit: null }, language).rows;
    const { heldBack } = reminderPlan(context.db, input.asOf, input.opensClosedDays);
    return {
      ...listProposals(context.db, input, language),
      totalCents: claimedCents(all),
      heldBackCount: heldBack.length,
      closed: closedDay(context.db, input.asOf),
    };
  }),

  proposed: withFirm.reminders.proposed.handler(({ input: { asOf, keys }, context }) => {
    const asked = new Set(keys);
    return reminderPlan(context.db, asOf).proposals.filter((proposal) => asked.has(messageKeyOf(proposal)));
  }),

  exportProposals: withFirm.reminders.exportProposals.handler(({ input, context, signal }) => {
    const report = proposalsReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `relances-${input.asOf}`);
  }),

  heldBack: withFirm.reminders.heldBack.handler(({ input, context }) =>
    listHeldBack(context.db, input, reportFrame(context).language, context.today()),
  ),

  exportHeldBack: withFirm.reminders.exportHeldBack.handler(({ input, context, signal }) => {
    const report = heldBackReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `en-attente-${input.asOf}`);
  }),

  simulate: withFirm.reminders.simulate.handler(({ input, context }) => simulate(context.db, input, context.today())),

  whyNot: withFirm.reminders.whyNot.handler(({ input, context }) => whyNot(context.db, input, context.today())),

  missed: withFirm.reminders.missed.handler(({ context }) => missedSummary(context)),

  settleMissed: withFirm.reminders.settleMissed.handler(({ input, context }) => settleMissed(context, input)),

  noteUse: withFirm.reminders.noteUse.handler(({ context }) => noteUse(context)),

  words: withFirm.reminders.words.handler(({ input, context }) => readWords(context.db, input)),

  saveWords: withFirm.reminders.saveWords.handler(({ input, context }) => {
    saveWords(context.db, input);
  }),

  preview: withFirm.reminders.preview.handler(async ({ input, context, signal }) => {
    const { content } = proposedLetter(context.db, input);
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
