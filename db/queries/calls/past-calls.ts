import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Day } from '../../../shared/domain/values/days.ts';
import { interactionOutcomes, interactions } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** Calls that the firm made to a customer on `from` or later, the latest first. */
export function readCallsMade(reader: Reader, customerId: number, from: Day) {
  return reader
    .select({ occurredAt: interactions.occurredAt, outcomeCode: interactionOutcomes.code })
    .from(interactions)
    .leftJoin(interactionOutcomes, eq(interactionOutcomes.id, interactions.outcomeId))
    .where(
      and(
        eq(interactions.customerId, customerId),
        eq(interactions.channel, 'callOut'),
        gte(interactions.occurredOn, from),
        isNull(interactions.voidedAt),
      ),
    )
    .orderBy(desc(interactions.occurredAt))
    .all();
}

/** The latest call with a customer, whoever made it; undefined where there was none. */
export function findLastCall(reader: Reader, customerId: number) {
  return reader
    .select({
      channel: interactions.channel,
      on: interactions.occurredOn,
      person: interactions.person,
      outcome: interactionOutcomes.name,
      durationSeconds: interactions.durationSeconds,
      text: interactions.text,
    })
    .from(interactions)
    .leftJoin(interactionOutcomes, eq(interactionOutcomes.id, interactions.outcomeId))
    .where(
      and(
        eq(interactions.customerId, customerId),
        inArray(interactions.channel, ['callOut', 'callIn']),
        isNull(interactions.voidedAt),
      ),
    )
    .orderBy(desc(interactions.occurredAt), desc(interactions.id))
    .limit(1)
    .get();
}
