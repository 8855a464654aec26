import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { ProjectionInput } from '../../../shared/domain/reminders/ahead/changes-ahead.ts';
import {
  heldBackAhead,
  type ProjectedReminder,
  projectReminders,
} from '../../../shared/domain/reminders/ahead/project-reminders.ts';
import { obstaclesOf } from '../../../shared/domain/reminders/obstacles.ts';
import type { HeldBack } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';

const latestProjection = keepUntilWritten<readonly ProjectedReminder[]>();
const latestHeldBack = keepUntilWritten<readonly HeldBack[]>();

/** A page of the messages from one day to another, if nothing is paid; the whole projection is kept until anything is written. */
export function simulate(
  db: Db,
  { from, to, cursor, limit = 100 }: Inputs['reminders']['simulate'],
  today: Day,
): Outputs['reminders']['simulate'] {
  if (from > to) throw new AppError('validation', { reason: 'range' });
  const all = latestProjection(db, `${today} ${from} ${to}`, () =>
    projectReminders(gatherAhead(db, { today, from, to }), { from, to }),
  );
  const [first = 0] = cursor === undefined ? [] : readCursor(cursor, 1).map(Number);
  const rows = all.slice(first, first + limit).map(({ on, proposal }) => ({
    on,
    customerId: proposal.customerId,
    customer: proposal.customer,
    customerName: proposal.customerName,
    scenario: proposal.scenario,
    level: proposal.level,
    step: proposal.step,
    channel: proposal.channel,
    claimedCents: proposal.claimedCents,
    currency: proposal.currency,
    documentIds: proposal.documents.map(({ id }) => id),
    obstacles: obstaclesOf(proposal),
  }));
  return { rows, nextCursor: first + limit < all.length ? writeCursor([first + limit]) : null };
}

/** What the projection of `simulate` that begins on `from` holds back that day. */
export function simulatedHeldBack(db: Db, from: Day, today: Day): readonly HeldBack[] {
  return latestHeldBack(db, `${from} ${today}`, () => heldBackAhead(gatherAhead(db, { today, from, to: from }), from));
}

/** What a projection from today needs, or from `from` where that is past: what came since is then left out. */
function gatherAhead(db: Db, { today, from, to }: { today: Day; from: Day; to: Day }): ProjectionInput {
  return from < today ? { ...gatherReminderInput(db, from), changes: [] } : gatherProjectionInput(db, today, to);
}
