import { appendEvent } from '../../../db/journal/journal.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { findLastKind, findLastUse, readUnknownAt } from '../../../db/queries/journal/last-use.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db, Tx } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { MissedChoice } from '../../../shared/domain/kinds.ts';
import { type Missed, missedMessages, shiftedDocuments } from '../../../shared/domain/reminders/missed-messages.ts';
import { dayIn, startOfDayIn } from '../../../shared/domain/values/clock.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { act, type Writing } from '../../app/act.ts';
import type { Context } from '../../app/context.ts';
import { reportFrame } from '../../exports/index.ts';
import { addHold } from '../holds/index.ts';
import { recordLevel } from '../levels/index.ts';
import { reminderPlan } from './plan.ts';

type FirmContext = Context & { readonly db: Db };
type Absence = Missed & {
  /** The last day on which the application was used before today. */
  readonly usedOn: Day;
};

const latest = keepUntilWritten<Absence | null>();

/** The messages that the days since the last use would have sent; null when there are none, or it was already said what becomes of them. */
export function missedSummary(context: FirmContext): Outputs['reminders']['missed'] {
  const absence = absenceOf(context);
  if (absence === null) return null;
  const { usedOn, messages, keptCount } = absence;
  const today = context.today();
  const shifted = shiftedDocuments(messages, usedOn, today);
  return {
    fromOn: addDays(usedOn, 1),
    toOn: addDays(today, -1),
    count: messages.length,
    skipCount: messages.length - keptCount,
    lastOn: shifted.reduce((last, { untilOn }) => (untilOn >= last ? addDays(untilOn, 1) : last), today),
  };
}

/**
 * Does with the messages missed what the user chose, in one act. `fromOn`: the first day missed when it was chosen.
 * @throws AppError `conflict` / `missedSettled` when it was already said, or another day began
 */
export function settleMissed(context: FirmContext, { choice, fromOn }: { choice: MissedChoice; fromOn: Day }): void {
  const absence = absenceOf(context);
  if (absence === null || addDays(absence.usedOn, 1) !== fromOn)
    throw new AppError('conflict', { reason: 'missedSettled' });
  const toOn = addDays(context.today(), -1);
  const { language } = reportFrame(context);
  const days = { from: formatDay(language, fromOn), to: formatDay(language, toOn) };
  act(context, (tx, writing) => {
    const facts = { choice, fromOn, toOn, count: absence.messages.length };
    appendEvent(tx, writing, { kind: 'reminders.settleMissed', data: facts });
    doChosen[choice](tx, writing, { absence, reason: t(language, 'reminders.missedReason', days) });
  });
}

type Doing = (tx: Tx, writing: Writing, chosen: { readonly absence: Absence; readonly reason: string }) => void;

const doChosen: Readonly<Record<MissedChoice, Doing>> = {
  /** They are proposed as they are. */
  catchUp: () => {},
  shift: (tx, writing, { absence: { messages, usedOn }, reason }) => {
    for (const { customerId, documentId, untilOn } of shiftedDocuments(messages, usedOn, writing.today()))
      addHold(tx, writing, { kind: 'postponed', customerId, documentId, untilOn, reason });
  },
  skip: (tx, writing, { absence: { skipped }, reason }) => {
    for (const { customerId, documentId, stepId, on } of skipped)
      recordLevel(tx, writing, { customerId, documentId, stepId, reachedOn: on, skipReason: reason });
  },
};

function absenceOf(context: FirmContext): Absence | null {
  const { db } = context;
  const today = context.today();
  return latest(db, today, () => {
    if (!getFirm(db).asksMissedDays) return null;
    const last = findLastUse(db, startOfDayIn(context.timeZone(), today));
    if (last === undefined) return null;
    const usedOn = dayIn(context.timeZone(), last.at);
    const said = findLastKind(db, ['reminders.settleMissed', 'reminders.askMissed'], last.id);
    if (daysBetween(usedOn, today) < 2 || said === 'reminders.settleMissed') return null;
    // Also what waits for the next day of sending: nobody comes back on a working day only.
    const { proposals } = reminderPlan(db, today, true);
    if (proposals.length === 0) return null;
    const then = gatherReminderInput(db, usedOn);
    const listed = proposals.flatMap(({ documents }) => documents.map(({ id }) => id));
    // What came with the import of the return could not have been reminded before it.
    const unknown = readUnknownAt(db, listed, last.at);
    const known = then.documents.filter(({ id }) => !unknown.has(id));
    const missed = missedMessages({ ...then, documents: known }, proposals, today);
    return missed.messages.length === 0 ? null : { ...missed, usedOn };
  });
}
