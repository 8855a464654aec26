import { readClaimableDocuments } from '../../../db/queries/common/claimable-documents.ts';
import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import { readChangeDays, readSentMessages, readTrialDocuments } from '../../../db/queries/scenarios/trial.ts';
import type { Db } from '../../../db/types.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { mostTried } from '../../../shared/contract/scenarios.ts';
import { type ProjectedReminder, projectReminders } from '../../../shared/domain/reminders/ahead/project-reminders.ts';
import { replayReminders } from '../../../shared/domain/reminders/ahead/replay-reminders.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { addDays, addMonths, type Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { startSlices } from '../../app/slices.ts';

/** Months of the past that are replayed, and of the future that are projected. */
const [monthsBehind, monthsAhead] = [6, 2];

/**
 * What a scenario, as it is being edited, would have sent to a customer over the last six months, and what it will send over the next two. The
 * past begins without any level and knows the ledger of each day, but not the holds, promises and plans of then; the future begins at the
 * levels really reached, with those of today. Nothing is written.
 * @throws AppError `not_found` / `customer`, `cancelled`
 */
export async function tryScenario(
  db: Db,
  { scenario, customerId }: Inputs['scenarios']['try'],
  today: Day,
  signal: AbortSignal | undefined,
): Promise<Outputs['scenarios']['try']> {
  const [from, yesterday, to] = [addMonths(today, -monthsBehind), addDays(today, -1), addMonths(today, monthsAhead)];
  const now = gatherProjectionInput(db, today, to, { customerId, tried: { ...scenario, isArchived: false } });
  if (now.customers.length === 0) throw new AppError('not_found', { reason: 'customer' });
  const replay = replayReminders({
    input: { ...now, reasonsToWait: now.reasonsToWait.filter(isOfCustomer) },
    ledgerOn: (day) => readClaimableDocuments(db, { asOf: day, knownAt: null }, customerId),
    changes: readChangeDays(db, customerId, { from, to: yesterday }),
    from,
    to: yesterday,
  });
  const past: ProjectedReminder[] = [];
  const slices = startSlices(signal);
  for (const sent of replay) {
    past.push(...sent);
    if (slices.isOver()) await slices.pause();
  }
  const coming = projectReminders(now, { from: today, to });
  const documents = readTrialDocuments(db, customerId, { from, to });
  const told = new Set([...past, ...coming].flatMap(({ proposal }) => proposal.documents.map(({ id }) => id)));
  // Those of which something is said come first where there are too many to show.
  const shown = [...documents.filter(({ id }) => told.has(id)), ...documents.filter(({ id }) => !told.has(id))];
  const kept = new Set(shown.slice(0, mostTried).map(({ id }) => id));
  return {
    from,
    today,
    to,
    documents: documents.filter(({ id }) => kept.has(id)),
    documentCount: documents.length,
    past: past.slice(0, mostTried).map(messageOf),
    coming: coming.slice(0, mostTried).map(messageOf),
    sent: readSentMessages(db, customerId, { from, to: today }).slice(0, mostTried),
  };
}

/** A reason that lasts and is about the customer as a whole, such as an account that is nobody's; others are of today. */
function isOfCustomer({ covers, untilOn }: ReminderInput['reasonsToWait'][number]): boolean {
  return 'customerId' in covers && untilOn === null;
}

function messageOf({ on, proposal }: ProjectedReminder): Outputs['scenarios']['try']['past'][number] {
  const { step, level, channel, claimedCents, currency, documents } = proposal;
  return { on, step, level, channel, claimedCents, currency, documentIds: documents.map(({ id }) => id) };
}
