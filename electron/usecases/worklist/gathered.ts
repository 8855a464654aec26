import { type AgendaCustomer, readAgendaCustomers } from '../../../db/queries/agenda/customer-facts.ts';
import { readFollowedNames } from '../../../db/queries/scenarios/followed-names.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { passingKinds, standingKinds } from '../../../shared/domain/agenda/kinds.ts';
import type { PriorityFacts } from '../../../shared/domain/agenda/priority.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { agendaItems, type DatedItem, standingItems, standingOf } from '../agenda/index.ts';
import { reminderPlan } from '../reminders/index.ts';
import { eachOnce } from './once.ts';

/** Days ahead that the worklist looks. */
const daysAhead = 30;
/** Before every day of a ledger. */
const firstDay = '0001-01-01';

/** A thing to do with the facts that give it its place, before any rule gave it points. */
export type WorkThing = Omit<WorkItem, 'points' | 'parts'>;

const latest = keepUntilWritten<readonly WorkThing[]>();

/** What is to be done on `asOf`, was to be done before it, or stands without a day, in no order; kept until anything is written. */
export function gatherWork(db: Db, asOf: Day): readonly WorkThing[] {
  return latest(db, `until ${asOf}`, () => {
    const customers = readAgendaCustomers(db, asOf);
    const dated = agendaItems(db, { from: firstDay, to: asOf, today: asOf }).filter(
      ({ kind, on }) => on === asOf || !passingKinds.includes(kind),
    );
    const all = [...dated, ...standingItems(db, { customers, dated, today: asOf })];
    return thingsOf(db, { items: eachOnce(db, all, asOf), customers, asOf });
  });
}

/**
 * What is to be done after `asOf` until `to`, in no order; thirty days ahead unless asked otherwise. Foreseeing it takes longer than telling
 * what is to be done today.
 */
export function gatherWorkAhead(db: Db, asOf: Day, to: Day = addDays(asOf, daysAhead)): readonly WorkThing[] {
  return latest(db, `after ${asOf} until ${to}`, () => {
    const customers = readAgendaCustomers(db, asOf);
    const items = agendaItems(db, { from: addDays(asOf, 1), to, today: asOf });
    return thingsOf(db, { items, customers, asOf });
  });
}

type Gathered = {
  readonly items: readonly DatedItem[];
  readonly customers: ReadonlyMap<number, AgendaCustomer>;
  readonly asOf: Day;
};

function thingsOf(db: Db, { items, customers, asOf }: Gathered): WorkThing[] {
  const broken = Map.groupBy(
    items.filter(({ kind, isLate }) => kind === 'promiseEnd' && isLate),
    ({ customerId }) => customerId,
  );
  const levels = levelsOf(db, asOf);
  const ids = items.flatMap(({ customerId }) => customerId ?? []);
  const owed = new Map(ids.map((id) => [id, customers.get(id)?.balanceCents ?? 0]));
  const scenarios = readFollowedNames(db, asOf, owed);
  const nothing = { age: null, silence: null, habit: null, limit: null };
  const factsOf = (item: AgendaItem, customer: AgendaCustomer | undefined): PriorityFacts => ({
    ...(customer === undefined ? nothing : standingOf(customer, asOf)),
    amount: item.amountCents,
    brokenPromise: broken.get(item.customerId)?.length ?? 0,
    deadline: isStanding(item) && item.on === asOf ? null : daysBetween(item.on, asOf),
    level: levels.get(item.customerId ?? 0) ?? 0,
  });
  return items.map(({ facts, letterId: _letterId, ...item }) => {
    const customer = item.customerId === null ? undefined : customers.get(item.customerId);
    return {
      ...item,
      facts: facts ?? factsOf(item, customer),
      responsible: item.responsible ?? customer?.responsible ?? null,
      salesperson: customer?.salesperson ?? null,
      scenario: scenarios.get(item.customerId ?? 0) ?? null,
    };
  });
}

/** What waits on no day is never late, unless it took over the day of something else. */
function isStanding({ kind }: AgendaItem): boolean {
  return standingKinds.some((each) => each === kind);
}

/** The highest level of the messages that are proposed to each customer. */
function levelsOf(db: Db, asOf: Day): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const { customerId, level } of reminderPlan(db, asOf).proposals)
    levels.set(customerId, Math.max(level, levels.get(customerId) ?? 0));
  return levels;
}
