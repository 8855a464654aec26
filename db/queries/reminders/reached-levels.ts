import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { carriedLevel } from '../../../shared/domain/reminders/carried-level.ts';
import type { ReminderDocument, ReminderScenario } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { joinReachedStep, levelNow } from '../common/levels.ts';

const reachedRow = z.object({
  documentId: z.int(),
  scenarioId: z.int().nullable(),
  level: z.int(),
  lastOn: z.string(),
  /** Messages sent after the due date. */
  reminderCount: z.int(),
});
type Reached = z.infer<typeof reachedRow>;

/**
 * The highest level reached by each document by `asOf` in each scenario of which a message was sent, in the present numbering of its
 * steps; the scenario is null where the step is not known.
 */
export function readReachedLevels(reader: Reader, asOf: Day): ReadonlyMap<number, readonly Reached[]> {
  const rows = readRows(
    reader,
    reachedRow,
    sql`
      select reminder_documents.document_id as documentId, step.scenario_id as scenarioId, max(${levelNow}) as level, max(reminders.issued_on) as lastOn,
        sum(reminders.issued_on > coalesce(documents.due_on, '')) as reminderCount
      from reminder_documents join reminders on reminders.id = reminder_documents.reminder_id
        join documents on documents.id = reminder_documents.document_id ${joinReachedStep}
      where reminders.state in ('issued', 'proven') and reminders.issued_on <= ${asOf}
      group by reminder_documents.document_id, step.scenario_id`,
  );
  return Map.groupBy(rows, (row) => row.documentId);
}

type Levels = {
  readonly reached: ReadonlyMap<number, readonly Reached[]>;
  readonly scenarios: readonly ReminderScenario[];
  /** The scenario that each customer follows, by the customer's id. */
  readonly followed: ReadonlyMap<number, number | null>;
};

/** The documents, each with its level in the scenario that its customer follows, whichever scenario the messages were of. */
export function withLevels(
  documents: readonly Omit<ReminderDocument, 'level' | 'remindedOn' | 'reminderCount'>[],
  { reached, scenarios, followed }: Levels,
): ReminderDocument[] {
  const byId = new Map<number | null, ReminderScenario>(scenarios.map((scenario) => [scenario.id, scenario]));
  return documents.map((document) => {
    const to = byId.get(followed.get(document.customerId) ?? null);
    const own = reached.get(document.id) ?? [];
    const levels = own.map(({ scenarioId, level }) => {
      const from = byId.get(scenarioId);
      return from && to ? carriedLevel(from, level, to) : level;
    });
    return {
      ...document,
      level: Math.max(0, ...levels),
      remindedOn: latest(own.map(({ lastOn }) => lastOn)),
      reminderCount: own.reduce((sum, { reminderCount }) => sum + reminderCount, 0),
    };
  });
}

function latest(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null;
}
