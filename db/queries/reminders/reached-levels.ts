import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { carriedLevel } from '../../../shared/domain/reminders/carried-level.ts';
import type { ReminderDocument, ReminderScenario } from '../../../shared/domain/reminders/types.ts';
import { type Day, laterOfKnown } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { isPriorOfWhole, joinPriorStep, joinReachedStep, levelNow, priorLevelNow } from '../common/levels.ts';

const reachedRow = z.object({
  documentId: z.int(),
  scenarioId: z.int().nullable(),
  level: z.int(),
  lastOn: z.string().nullable(),
  /** Messages sent after the due date. */
  reminderCount: z.int(),
});
type Reached = z.infer<typeof reachedRow>;

/**
 * The highest level reached by each document, of one customer or all, by `asOf` in each scenario, by messages sent or in another tool, in the present numbering of
 * its steps, with the day of the last message; the scenario is null where the step of a message is not known.
 */
export function readReachedLevels(
  reader: Reader,
  asOf: Day,
  customerId: number | undefined,
): ReadonlyMap<number, readonly Reached[]> {
  const ofCustomer = (table: string) =>
    customerId === undefined ? sql.raw('true') : sql`${sql.raw(table)}.customer_id = ${customerId}`;
  const rows = readRows(
    reader,
    reachedRow,
    sql`
      select reminder_documents.document_id as documentId, step.scenario_id as scenarioId, max(${levelNow}) as level, max(reminders.issued_on) as lastOn,
        sum(reminders.issued_on > coalesce(documents.due_on, '')) as reminderCount
      from reminder_documents join reminders on reminders.id = reminder_documents.reminder_id
        join documents on documents.id = reminder_documents.document_id ${joinReachedStep}
      where reminders.state in ('issued', 'proven') and reminders.issued_on <= ${asOf} and ${ofCustomer('reminders')}
      group by reminder_documents.document_id, step.scenario_id
      union all
      select prior.document_id, step.scenario_id, ${priorLevelNow}, ${knownDay}, 0 from prior_levels as prior ${joinPriorStep}
      where prior.document_id is not null and prior.voided_at is null and prior.reached_on <= ${asOf} and ${ofCustomer('prior')}
      union all
      select documents.id, step.scenario_id, ${priorLevelNow}, ${knownDay}, 0 from prior_levels as prior ${joinPriorStep}
        join documents indexed by documents_customer on ${isPriorOfWhole()}
      where prior.reached_on <= ${asOf} and ${ofCustomer('prior')} and (documents.open_cents > 0 or documents.settled_on > ${asOf})`,
  );
  return Map.groupBy(rows, (row) => row.documentId);
}

/** The day of the last message of the other tool, where it is known. */
const knownDay = sql.raw('case when prior.is_day_known then prior.reached_on end');

type Levels = {
  readonly reached: ReadonlyMap<number, readonly Reached[]>;
  readonly scenarios: readonly ReminderScenario[];
  /** The scenario that each customer follows, by the customer's id. */
  readonly followed: ReadonlyMap<number, number | null>;
  /** The scenario that all of them follow instead. */
  readonly tried?: ReminderScenario | undefined;
};

type Reach = Pick<ReminderDocument, 'level' | 'remindedOn' | 'reminderCount'>;

/**
 * Where a document stands in the scenario that its customer follows, whichever scenario the messages were of; undefined when there was no
 * message.
 */
export function levelReader({ reached, scenarios, followed, tried }: Levels) {
  const byId = new Map<number | null, ReminderScenario>(scenarios.map((scenario) => [scenario.id, scenario]));
  return ({ id, customerId }: Pick<ReminderDocument, 'id' | 'customerId'>): Reach | undefined => {
    const own = reached.get(id);
    if (own === undefined) return undefined;
    const to = tried ?? byId.get(followed.get(customerId) ?? null);
    let level = 0;
    let remindedOn: Day | null = null;
    let reminderCount = 0;
    for (const each of own) {
      const from = byId.get(each.scenarioId);
      level = Math.max(level, from && to ? carriedLevel(from, each.level, to) : each.level);
      remindedOn = laterOfKnown(remindedOn, each.lastOn);
      reminderCount += each.reminderCount;
    }
    return { level, remindedOn, reminderCount };
  };
}
