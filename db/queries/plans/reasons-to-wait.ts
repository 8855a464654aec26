import { eq, inArray } from 'drizzle-orm';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import { planDocuments, plans } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** Documents under an accepted plan, which are not reminded until the plan ends or its default is declared. */
export function readPlanReasons(reader: Reader): ReasonToWait[] {
  const rows = reader
    .select({ documentId: planDocuments.documentId, subjectId: plans.id })
    .from(planDocuments)
    .innerJoin(plans, eq(plans.id, planDocuments.planId))
    .where(inArray(plans.state, ['accepted', 'running']))
    .all();
  return rows.map(({ documentId, subjectId }) => ({
    reason: 'plan',
    covers: { documentId },
    untilOn: null,
    isContested: false,
    subjectId,
  }));
}
