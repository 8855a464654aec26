import { findLastCall, readCallsMade } from '../../../db/queries/calls/past-calls.ts';
import { readOverdue } from '../../../db/queries/calls/payer-facts.ts';
import { readCallTexts } from '../../../db/queries/calls/texts.ts';
import { listLargestDebtors } from '../../../db/queries/reminders/dashboard.ts';
import { objectionFacts, objections } from '../../../shared/domain/calls/objections.ts';
import { answerKey, type CallTexts, scriptOf } from '../../../shared/domain/calls/texts.ts';
import { bestHour } from '../../../shared/domain/interactions/best-hour.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { dayIn, hourIn } from '../../../shared/domain/values/zones.ts';
import { callFieldNames, usualCallTexts } from '../../../shared/i18n/call-texts.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { merged, refuseUnknownField } from './merge.ts';
import { daysOfCalls, readFieldValues, readProfile, readTone } from './sheet.ts';
import { saveCallTexts } from './write.ts';

export { callInverses } from './write.ts';

export const callsHandlers = {
  past: withFirm.calls.past.handler(({ input: { customerId }, context }) => {
    const timeZone = context.timeZone();
    const made = readCallsMade(context.db, customerId, addDays(context.today(), -daysOfCalls));
    const best = bestHour(
      made.map(({ occurredAt, outcomeCode }) => ({
        on: dayIn(timeZone, occurredAt),
        hour: hourIn(timeZone, occurredAt),
        outcomeCode,
      })),
    );
    return { last: findLastCall(context.db, customerId) ?? null, best };
  }),

  sheet: withFirm.calls.sheet.handler(({ input: { customerId, language, tone: asked }, context }) => {
    const today = context.today();
    const overdue = readOverdue(context.db, customerId, today);
    const values = readFieldValues(context.db, { customerId, today, language, caller: context.user.name }, overdue);
    const texts = readCallTexts(context.db);
    const tone = asked ?? readTone(context.db, customerId, today);
    const profile = readProfile(context.db, customerId, today, overdue);
    return {
      tone,
      profile,
      script: merged(scriptOf(texts, tone, profile), values),
      answers: objections.map((objection) => ({
        objection,
        act: objectionFacts[objection].act,
        answer: merged(texts[answerKey(objection)], values),
      })),
    };
  }),

  texts: withFirm.calls.texts.handler(({ context }) => ({
    texts: readCallTexts(context.db),
    usual: usualCallTexts,
    fields: callFieldNames,
  })),

  setTexts: withFirm.calls.setTexts.handler(({ input: { texts, read }, context }) => {
    refuseUnknownField(texts);
    act(context, (tx, writing) => saveCallTexts(tx, writing, overCurrent<CallTexts>(texts, read, readCallTexts(tx))));
  }),

  preview: withFirm.calls.preview.handler(({ input: { text, language }, context }) => {
    const today = context.today();
    const [debtor] = listLargestDebtors(context.db, today, 1);
    if (debtor === undefined) return null;
    const { customerId, name } = debtor;
    const overdue = readOverdue(context.db, customerId, today);
    const caller = context.user.name;
    const values = readFieldValues(context.db, { customerId, today, language, caller }, overdue);
    return { customer: name, pieces: merged(text, values) };
  }),
};
