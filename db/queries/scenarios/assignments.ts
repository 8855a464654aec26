import { eq, inArray } from 'drizzle-orm';
import type { Outputs } from '../../../shared/contract/index.ts';
import { readEvents } from '../../journal/read-events.ts';
import { customers } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { listPeople } from '../journal/list-events.ts';

export type AssignedCustomer = Pick<
  typeof customers.$inferSelect,
  'id' | 'code' | 'name' | 'scenarioId' | 'mergedIntoId'
>;

const { id, code, name, scenarioId, mergedIntoId } = customers;
const assigned = { id, code, name, scenarioId, mergedIntoId };

/** The customers of these ids, in their order, with the scenario assigned to each. */
export function readAssignedCustomers(reader: Reader, ids: readonly number[]): AssignedCustomer[] {
  const rows = reader
    .select(assigned)
    .from(customers)
    .where(inArray(id, [...ids]))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((each) => byId.get(each) ?? []);
}

/** The customers to whom a scenario is assigned, those that were merged too: they follow it again once they are separated. */
export function readFollowers(reader: Reader, ofScenario: number): AssignedCustomer[] {
  return reader.select(assigned).from(customers).where(eq(scenarioId, ofScenario)).all();
}

/** Assigns a scenario to a customer; null: the default of the firm. */
export function writeAssignment(tx: Tx, customerId: number, toScenario: number | null): void {
  tx.update(customers).set({ scenarioId: toScenario }).where(eq(id, customerId)).run();
}

type Assignment = Outputs['scenarios']['ofCustomer']['history'][number];

/** The scenarios assigned to a customer one after the other as the journal tells them, the latest first. */
export function readAssignments(reader: Reader, customerId: number): Assignment[] {
  const names = new Map(listPeople(reader).map(({ id, name }) => [id, name]));
  const assigned = readEvents(reader, { kinds: ['scenarios.assign'], subjectId: customerId });
  return assigned
    .map(({ at, authorId, data: { after } }, place) => ({
      scenario: after?.name ?? null,
      from: at,
      to: assigned[place + 1]?.at ?? null,
      author: names.get(authorId) ?? '',
    }))
    .reverse();
}
