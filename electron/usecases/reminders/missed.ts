import { appendEvent } from '../../../db/journal/journal.ts';
import { findLastChoice, saveDayOfUse } from '../../../db/queries/firm/days-of-use.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Tx } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { MissedChoice } from '../../../shared/domain/kinds.ts';
import type { Absence } from '../../../shared/domain/reminders/ahead/absence.ts';
import {
  type Missed,
  missedMessages,
  shiftedDocuments,
} from '../../../shared/domain/reminders/ahead/missed-messages.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { act, type Writing } from '../../app/act.ts';
import { reportFrame } from '../../exports/index.ts';
import { addHold } from '../holds/index.ts';
import { recordLevel } from '../levels/index.ts';
import { absencesAsked, type FirmContext, unknownBefore } from './days-of-use.ts';
import { reminderPlan } from './plan.ts';

/** An absence, and its messages. */
type AskedAbsence = Missed & { readonly absence: Absence };

const latest = keepUntilWritten<AskedAbsence | null>();

/**
 * The messages that an absence would have sent and that are still to come, the oldest absence first; null when there are none, or it was
 * said what becomes of them.
 */
export function missedSummary(context: FirmContext): Outputs['reminders']['missed'] {
  const asked = askedAbsence(context);
  if (asked === null) return null;
  const { absence, messages, keptCount } = asked;
  const today = context.today();
  const shifted = shiftedDocuments(messages, absence, today);
  return {
    ...daysOf(absence),
    count: messages.length,
    skipCount: messages.length - keptCount,
    lastOn: shifted.reduce((last, { untilOn }) => (untilOn >= last ? addDays(untilOn, 1) : last), today),
    lastChoice: findLastChoice(context.db),
  };
}

/** The first and the last day of an absence. */
function daysOf({ usedOn, returnedOn }: Absence): { readonly fromOn: Day; readonly toOn: Day } {
  return { fromOn: addDays(usedOn, 1), toOn: addDays(returnedOn, -1) };
}

/**
 * Does with the messages missed what the user chose, in one act. `fromOn`: the first day missed when it was chosen.
 * @throws AppError `conflict` / `missedSettled` when it was already said
 */
export function settleMissed(context: FirmContext, { choice, fromOn }: { choice: MissedChoice; fromOn: Day }): void {
  const asked = askedAbsence(context);
  if (asked === null || daysOf(asked.absence).fromOn !== fromOn)
    throw new AppError('conflict', { reason: 'missedSettled' });
  const { absence, messages } = asked;
  const { toOn } = daysOf(absence);
  const { language } = reportFrame(context);
  const days = { from: formatDay(language, fromOn), to: formatDay(language, toOn) };
  act(context, (tx, writing) => {
    appendEvent(tx, writing, {
      kind: 'reminders.settleMissed',
      data: { choice, fromOn, toOn, count: messages.length },
    });
    saveDayOfUse(tx, absence.returnedOn, choice);
    doChosen[choice](tx, writing, { asked, reason: t(language, 'reminders.missedReason', days) });
  });
}

type Doing = (tx: Tx, writing: Writing, chosen: { readonly asked: AskedAbsence; readonly reason: string }) => void;

const doChosen: Readonly<Record<MissedChoice, Doing>> = {
  /** They are proposed as they are. */
  catchUp: () => {},
  shift: (tx, writing, { asked: { messages, absence }, reason }) => {
    for (const { customerId, documentId, untilOn } of shiftedDocuments(messages, absence, writing.today()))
      addHold(tx, writing, { kind: 'postponed', customerId, documentId, untilOn, reason });
  },
  skip: (tx, writing, { asked: { skipped }, reason }) => {
    for (const { customerId, documentId, stepId, on } of skipped)
      recordLevel(tx, writing, { customerId, documentId, stepId, reachedOn: on, skipReason: reason });
  },
};

function askedAbsence(context: FirmContext): AskedAbsence | null {
  const { db } = context;
  const today = context.today();
  return latest(db, today, () => {
    if (!getFirm(db).asksMissedDays) return null;
    const absences = absencesAsked(db, today);
    if (absences.length === 0) return null;
    // Also what waits for the next day of sending: nobody comes back on a working day only.
    const { proposals } = reminderPlan(db, today, true);
    const listed = proposals.flatMap(({ documents }) => documents.map(({ id }) => id));
    for (const absence of listed.length === 0 ? [] : absences) {
      const then = gatherReminderInput(db, absence.usedOn);
      // What came with the import of the return was not missed.
      const unknown = unknownBefore(context, db, absence, listed);
      const documents = then.documents.filter(({ id }) => !unknown.has(id));
      const missed = missedMessages({ ...then, documents }, proposals, absence);
      if (missed.messages.length > 0) return { ...missed, absence };
    }
    return null;
  });
}
