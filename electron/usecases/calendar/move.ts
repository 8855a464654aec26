import { readHoldEnds } from '../../../db/queries/agenda/agenda.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { type Mover, moveOf } from '../../../shared/domain/calendar/calendar-kinds.ts';
import { holidayRule } from '../../../shared/domain/law/holidays.ts';
import { projectReminders } from '../../../shared/domain/reminders/ahead/project-reminders.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { act, type Writing } from '../../app/act.ts';
import type { Context } from '../../app/context.ts';
import { readPreferences } from '../../app/preferences.ts';
import { addHold, extendHold } from '../holds/index.ts';
import { postponeNext } from '../interactions/index.ts';
import { postponeTask } from '../tasks/index.ts';
import { closedBy } from './days.ts';

type Asked = Inputs['calendar']['move'];
type FirmContext = Context & { readonly db: Db };

/** Days ahead in which the message that was put off is looked for. */
const horizon = 366;

/** What puts a thing off by each mover; returns the day on which it then stands. */
const moves: Readonly<Record<Mover, (context: FirmContext, asked: Asked) => Day | null>> = {
  task: (context, asked) =>
    written(context, asked, (tx, writing) => postponeTask(tx, writing, idOf(asked), asked.toOn)),
  nextContact: (context, asked) =>
    written(context, asked, (tx, writing) => postponeNext(tx, writing, idOf(asked), asked.toOn)),
  hold: (context, asked) =>
    written(context, asked, (tx, writing) => {
      for (const id of heldTogether(tx, asked)) extendHold(tx, writing, id, asked.toOn);
    }),
  message: moveMessage,
};

/** Puts an event off until a day, in one act. @throws AppError as `calendar.move` */
export function moveEvent(context: FirmContext, asked: Asked): Outputs['calendar']['move'] {
  const { db } = context;
  const move = moveOf(asked.kind);
  if ('stays' in move) throw new AppError('conflict', { reason: 'staysOnDay' });
  if (asked.toOn < context.today()) throw new AppError('validation', { reason: 'movedToPast' });
  const on = moves[move.by](context, asked);
  const seen = on ?? asked.toOn;
  return { on, holiday: holidayRule(seen, getFirm(db)), isClosed: closedBy(db)(seen) };
}

type Write = (tx: Tx, writing: Writing) => void;

function written(context: FirmContext, { toOn }: Asked, write: Write): Day {
  act(context, write);
  return toOn;
}

function idOf({ subjectId }: Asked): number {
  return subjectId ?? 0;
}

/** The holds that end together as one event. @throws AppError `not_found` / `hold` */
function heldTogether(reader: Reader, { subjectId, on }: Asked): number[] {
  const ending = readHoldEnds(reader, on, on);
  const named = ending.find(({ holdId }) => holdId === subjectId);
  if (named === undefined) throw new AppError('not_found', { reason: 'hold' });
  return ending
    .filter(
      ({ customerId, reason, holdKind, reference }) =>
        customerId === named.customerId &&
        reason === named.reason &&
        holdKind === named.holdKind &&
        (reference === null) === (named.reference === null),
    )
    .map(({ holdId }) => holdId);
}

/**
 * A message has no day of its own: its customer is held until the day before the one wanted. A hold begins at once, so that it would also
 * keep back a message that comes before the one put off: then that one is to be put off first.
 */
function moveMessage(context: FirmContext, { customerId, on, toOn }: Asked): Day | null {
  if (customerId === null) throw new AppError('not_found', { reason: 'reminder' });
  if (toOn <= on) throw new AppError('validation', { reason: 'movedEarlier' });
  const before = nextMessageOn(context, customerId);
  if (before !== null && before < on)
    throw new AppError('conflict', { reason: 'messageBefore', details: { beforeOn: before } });
  const { language } = readPreferences(context.platform.appFolder);
  const reason = t(language, 'calendar.moveReason', { date: formatDay(language, toOn) });
  act(context, (tx, writing) =>
    addHold(tx, writing, { kind: 'postponed', customerId, documentId: null, reason, untilOn: addDays(toOn, -1) }),
  );
  return nextMessageOn(context, customerId);
}

/** The day of the first message to a customer from today on, if nothing is paid; null where none comes within a year. */
function nextMessageOn({ db, today }: FirmContext, customerId: number): Day | null {
  const span = { from: today(), to: addDays(today(), horizon) };
  const input = gatherProjectionInput(db, span.from, span.to, { customerId });
  const [first] = projectReminders(input, span);
  return first?.on ?? null;
}
