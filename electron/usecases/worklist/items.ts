import {
  type AgendaCustomer,
  readAgendaCustomers,
  readPaymentHabits,
} from '../../../db/queries/agenda/customer-facts.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { passingKinds, standingKinds } from '../../../shared/domain/agenda/kinds.ts';
import { type PriorityFacts, priorityBy, usualScales } from '../../../shared/domain/agenda/priority.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { agendaItems, silenceOf, standingItems } from '../agenda/index.ts';
import { reminderPlan } from '../reminders/index.ts';
import { eachOnce } from './once.ts';

/** Days ahead that the worklist looks. */
const daysAhead = 30;
/** Before every day of a ledger. */
const firstDay = '0001-01-01';

const latest = keepUntilWritten<readonly WorkItem[]>();

/**
 * What is to be done on `asOf`, was to be done before it, or stands without a day, the most pressing first; kept until anything is written.
 * What comes over the next thirty days has its own list, because foreseeing it takes longer.
 */
export function workItems(db: Db, asOf: Day): readonly WorkItem[] {
  return latest(db, `until ${asOf}`, () => {
    const customers = readAgendaCustomers(db, asOf);
    const dated = agendaItems(db, { from: firstDay, to: asOf, today: asOf }).filter(
      ({ kind, on }) => on === asOf || !passingKinds.includes(kind),
    );
    const all = [...dated, ...standingItems(db, { customers, dated, today: asOf })];
    return placed(db, { items: eachOnce(db, all, asOf), customers, asOf });
  });
}

/** What is to be done over the thirty days after `asOf`, by day. */
export function workAhead(db: Db, asOf: Day): readonly WorkItem[] {
  return latest(db, `after ${asOf}`, () => {
    const customers = readAgendaCustomers(db, asOf);
    const items = agendaItems(db, { from: addDays(asOf, 1), to: addDays(asOf, daysAhead), today: asOf });
    return placed(db, { items, customers, asOf }).toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  });
}

type Gathered = {
  readonly items: readonly AgendaItem[];
  readonly customers: ReadonlyMap<number, AgendaCustomer>;
  readonly asOf: Day;
};

function placed(db: Db, { items, customers, asOf }: Gathered): WorkItem[] {
  const habits = readPaymentHabits(db, asOf);
  const broken = Map.groupBy(
    items.filter(({ kind, isLate }) => kind === 'promiseEnd' && isLate),
    ({ customerId }) => customerId,
  );
  const levels = levelsOf(db, asOf);
  const factsOf = (item: AgendaItem, customer: AgendaCustomer | undefined): PriorityFacts => {
    const age = customer?.oldestDueOn == null ? null : daysBetween(customer.oldestDueOn, asOf);
    const habit = habits.get(item.customerId ?? 0);
    return {
      amount: item.amountCents,
      age,
      brokenPromise: broken.get(item.customerId)?.length ?? 0,
      silence: customer === undefined ? null : silenceOf(customer, asOf),
      habit: age === null || habit === undefined ? null : age - habit,
      limit: percentOver(customer),
      deadline: item.kind === 'reminder' || isStanding(item) ? null : daysBetween(item.on, asOf),
      level: levels.get(item.customerId ?? 0) ?? 0,
    };
  };
  return items
    .map((item) => {
      const customer = item.customerId === null ? undefined : customers.get(item.customerId);
      return {
        ...item,
        ...priorityBy(usualScales, factsOf(item, customer)),
        responsible: item.responsible ?? customer?.responsible ?? null,
        salesperson: customer?.salesperson ?? null,
      };
    })
    .sort(byPlace);
}

/** What waits on no day is never late. */
function isStanding({ kind }: AgendaItem): boolean {
  return standingKinds.some((each) => each === kind);
}

function byPlace(a: WorkItem, b: WorkItem): number {
  return b.points - a.points || (b.amountCents ?? 0) - (a.amountCents ?? 0) || (a.id < b.id ? -1 : 1);
}

function percentOver(customer: AgendaCustomer | undefined): number | null {
  if (customer?.creditLimitCents == null || customer.balanceCents <= customer.creditLimitCents) return null;
  if (customer.creditLimitCents === 0) return 100;
  return Math.ceil((100 * (customer.balanceCents - customer.creditLimitCents)) / customer.creditLimitCents);
}

/** The highest level of the messages that are proposed to each customer. */
function levelsOf(db: Db, asOf: Day): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const { customerId, level } of reminderPlan(db, asOf).proposals)
    levels.set(customerId, Math.max(level, levels.get(customerId) ?? 0));
  return levels;
}
