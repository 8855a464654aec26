import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Following, followedBy, type RuleFacts } from '../../../shared/domain/scenarios/rules.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { customers } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { owedByCurrency } from '../receivables/owed-by-currency.ts';
import { readAssigning } from './rules.ts';

const factsRow = rowOf(customers, 'id', 'scenarioId', 'kind', 'customerGroup', 'country').extend({
  firstOn: z.string().nullable(),
});

type CustomerFacts = {
  readonly id: number;
  readonly assignedId: number | null;
  readonly facts: Omit<RuleFacts, 'owedCents'>;
};

/**
 * What the rules look at of the customers `ids`, or of all that are not merged, but for what they owe. The index on the customers of
 * documents gives the first document at once.
 */
export function readRuleFacts(reader: Reader, ids: readonly number[] | 'all'): CustomerFacts[] {
  const rows = readRows(
    reader,
    factsRow,
    sql`
      select customers.id, scenario_id as scenarioId, kind, customer_group as customerGroup, country,
        (select issued_on from documents indexed by documents_customer
          where customer_id = customers.id and voided_at is null order by issued_on limit 1) as firstOn
      from ${ids === 'all' ? sql`customers` : sql`json_each(${JSON.stringify(ids)}) cross join customers on customers.id = value`}
      where merged_into_id is null order by customers.id`,
  );
  return rows.map(({ id, scenarioId, kind, customerGroup, country, firstOn }) => ({
    id,
    assignedId: scenarioId,
    facts: { kind, customerGroup, country, firstOn },
  }));
}

const owedRow = z.object({ customerId: z.int(), openCents: z.int() });

/** The scenario that each customer follows on `today` and why, by the customer's id: of one, or of all. */
export function readFollowing(reader: Reader, today: Day, customerId?: number): ReadonlyMap<number, Following> {
  const rows = readRows(
    reader,
    owedRow,
    sql`select customer_id as customerId, open_cents as openCents from (${owedByCurrency(reader, today, customerId)})
      where currency = ${ledgerCurrency}`,
  );
  const owed = new Map(rows.map((row) => [row.customerId, row.openCents]));
  const assigning = readAssigning(reader);
  const found = readRuleFacts(reader, customerId === undefined ? 'all' : [customerId]);
  return new Map(
    found.map(({ id, assignedId, facts }) => {
      const owedCents = owed.get(id) ?? 0;
      return [id, followedBy({ assignedId, facts: { ...facts, owedCents } }, assigning, today)];
    }),
  );
}

const latest = keepUntilWritten<ReadonlyMap<number, Following>>();

/** As `readFollowing` of all customers, kept until anything is written: the scenarios, their rules and the customers all ask for it. */
export function readEveryFollowing(reader: Reader, today: Day): ReadonlyMap<number, Following> {
  return latest(reader, today, () => readFollowing(reader, today));
}
