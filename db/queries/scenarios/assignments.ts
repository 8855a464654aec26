import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Outputs } from '../../../shared/contract/index.ts';
import { readEvents } from '../../journal/read-events.ts';
import { customers } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { listPeople } from '../journal/list-events.ts';

export type AssignedCustomer = Pick<
  typeof customers.$inferSelect,
  'id' | 'code' | 'name' | 'scenarioId' | 'mergedIntoId'
>;

/** The customers of these ids, in their order, with the scenario assigned to each. */
export function readAssignedCustomers(reader: Reader, ids: readonly number[]): AssignedCustomer[] {
  const { id, code, name, scenarioId, mergedIntoId } = customers;
  const rows = reader
    .select({ id, code, name, scenarioId, mergedIntoId })
    .from(customers)
    .where(inArray(customers.id, [...ids]))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The customers to whom a scenario is assigned. */
export function readFollowers(reader: Reader, scenarioId: number): number[] {
  const { id, mergedIntoId } = customers;
  const rows = reader
    .select({ id })
    .from(customers)
    .where(and(eq(customers.scenarioId, scenarioId), isNull(mergedIntoId)))
    .all();
  return rows.map((row) => row.id);
}

/** Assigns a scenario to a customer; null: the default of the firm. */
export function writeAssignment(tx: Tx, customerId: number, scenarioId: number | null): void {
  tx.update(customers).set({ scenarioId }).where(eq(customers.id, customerId)).run();
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
