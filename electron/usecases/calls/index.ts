import { findLastCall, readCallsMade } from '../../../db/queries/calls/past-calls.ts';
import { bestHour } from '../../../shared/domain/interactions/best-hour.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { dayIn, hourIn } from '../../../shared/domain/values/zones.ts';
import { withFirm } from '../../app/base.ts';

/** Days over which calls say when somebody answers: habits change with those who answer. */
const daysLookedAt = 730;

export const callsHandlers = {
  past: withFirm.calls.past.handler(({ input: { customerId }, context }) => {
    const timeZone = context.timeZone();
    const made = readCallsMade(context.db, customerId, addDays(context.today(), -daysLookedAt));
    const best = bestHour(
      made.map(({ occurredAt, outcomeCode }) => ({
        on: dayIn(timeZone, occurredAt),
        hour: hourIn(timeZone, occurredAt),
        outcomeCode,
      })),
    );
    return { last: findLastCall(context.db, customerId) ?? null, best };
  }),
};
