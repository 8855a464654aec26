import { sql } from 'drizzle-orm';
import type { CustomerChange, ProjectionInput } from '../../../shared/domain/reminders/ahead/changes-ahead.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { ageDays, followedBy } from '../../../shared/domain/scenarios/rules.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { isWholeLedgerBy } from '../common/open-documents.ts';
import { readRuleFacts } from '../scenarios/followers.ts';
import { readAssigning } from '../scenarios/rules.ts';
import { owedByCustomer } from './followed-scenarios.ts';
import { type Asked, gatherReminderInput } from './input.ts';

type Span = { readonly from: Day; readonly to: Day };

/** A day on which something changes by itself for a customer. */
type CustomerDay = { readonly customerId: number; readonly on: Day };

/** Reading one customer by itself takes as long as forty among all. */
const timesDearer = 40;

/**
 * What a projection from `today` to `to` needs: what the engine knows today, and what it will know of a customer on each later day on which
 * something changes by itself. Of customers of whom nothing is dated later and whom no rule by age is about, only the first is read.
 */
export function gatherProjectionInput(reader: Reader, today: Day, to: Day, asked: Asked = {}): ProjectionInput {
  const input = gatherReminderInput(reader, today, asked);
  const span = { from: addDays(today, 1), to };
  const booked = readBookedDays(reader, span, asked.customerId);
  const ruled = asked.tried === undefined ? readRuledDays(reader, input, span, booked) : [];
  const changes = [...Map.groupBy([...booked, ...ruled], ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...input, changes: changes.flatMap(([on, days]) => readChanges(reader, { on, days, input, asked })) };
}

const bookedRow = rowOf(documents, 'customerId').extend({ on: rowOf(documents, 'bookedOn').shape.bookedOn });

/** The days of a span on which a document is booked: it counts from then on, and so do its allocations to documents booked before. */
function readBookedDays(reader: Reader, { from, to }: Span, customerId: number | undefined): CustomerDay[] {
  if (isWholeLedgerBy(reader, addDays(from, -1))) return [];
  const within = sql`voided_at is null and booked_on between ${from} and ${to} ${customerId === undefined ? sql`` : sql`and customer_id = ${customerId}`}`;
  return readRows(
    reader,
    bookedRow,
    sql`
      select customer_id as customerId, booked_on as "on" from documents indexed by documents_open where open_cents > 0 and ${within}
      union select customer_id, booked_on from documents indexed by documents_settled where settled_on >= ${from} and ${within}`,
  );
}

/**
 * The days of a span on which a customer begins to follow another scenario by the age of its relation. Of one whose ledger changes meanwhile,
 * all the days on which it might.
 */
function readRuledDays(
  reader: Reader,
  input: ReminderInput,
  span: Span,
  booked: readonly CustomerDay[],
): CustomerDay[] {
  const assigning = readAssigning(reader);
  const { rules } = assigning;
  if (!rules.some(({ monthsFrom, monthsBelow }) => monthsFrom !== null || monthsBelow !== null)) return [];
  const owed = owedByCustomer(input.documents);
  const moving = new Set(booked.map(({ customerId }) => customerId));
  const ids = new Set([...input.customers.map(({ id }) => id), ...moving]);
  return readRuleFacts(reader, [...ids]).flatMap(({ id: customerId, assignedId, facts }) => {
    if (assignedId !== null) return [];
    const known = { ...facts, owedCents: owed.get(customerId) ?? 0 };
    const scenarioOn = (day: Day) => followedBy({ assignedId, facts: known }, assigning, day).scenarioId;
    const days = ageDays(rules, facts.firstOn, span);
    const telling = days.filter((on) => moving.has(customerId) || scenarioOn(on) !== scenarioOn(addDays(on, -1)));
    return telling.map((on) => ({ customerId, on }));
  });
}

type ChangesOf = {
  readonly on: Day;
  readonly days: readonly CustomerDay[];
  readonly input: ReminderInput;
  readonly asked: Asked;
};

/** What the engine will know on one day of the customers for whom something changes then. */
function readChanges(reader: Reader, { on, days, input, asked }: ChangesOf): CustomerChange[] {
  const ids = [...new Set(days.map(({ customerId }) => customerId))];
  if (ids.length * timesDearer < input.customers.length || asked.customerId !== undefined)
    return ids.map((customerId) => ({
      on,
      customerId,
      input: gatherReminderInput(reader, on, { ...asked, customerId }),
    }));
  const all = gatherReminderInput(reader, on, asked);
  const owned = Map.groupBy(all.documents, (document) => document.customerId);
  return ids.map((customerId) => {
    const customers = all.customers.filter(({ id }) => id === customerId);
    return { on, customerId, input: { ...all, customers, documents: owned.get(customerId) ?? [] } };
  });
}
