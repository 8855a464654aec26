import { appendEvent } from '../../../db/journal/journal.ts';
import {
  type AssignedCustomer,
  readAssignedCustomers,
  readFollowers,
  writeAssignment,
} from '../../../db/queries/scenarios/assignments.ts';
import { readScenarios } from '../../../db/queries/scenarios/scenarios.ts';
import type { Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/**
 * Assigns a scenario to customers, or takes it away: null. Those who have it already are left alone.
 * @throws AppError `not_found` / `scenario`, `customer`, `conflict` / `scenarioArchived`, `mergedCustomer`
 */
export function assignScenario(tx: Tx, context: Writing, input: Inputs['scenarios']['assign']): void {
  const customers = readAssignedCustomers(tx, [...new Set(input.customerIds)]);
  const merged = customers.find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged) throw new AppError('conflict', { reason: 'mergedCustomer', details: { name: merged.name } });
  giveScenario(tx, context, customers, input.scenarioId);
}

/** Gives back to a customer what it followed, even where it was merged meanwhile. @throws AppError as `assignScenario` */
export function reassignScenario(tx: Tx, context: Writing, customerId: number, scenarioId: number | null): void {
  giveScenario(tx, context, readAssignedCustomers(tx, [customerId]), scenarioId);
}

/**
 * Takes a scenario from those who follow it, before it is archived: to `customersTo`, where that is said. A customer that was merged goes too, to
 * the default where nothing is said: once it is separated it would follow a scenario that reminds nobody.
 * @throws AppError as `assignScenario`
 */
export function moveFollowers(tx: Tx, context: Writing, id: number, customersTo: number | null | undefined): void {
  const moved = readFollowers(tx, id).filter(({ mergedIntoId }) => customersTo !== undefined || mergedIntoId !== null);
  if (moved.length > 0) giveScenario(tx, context, moved, customersTo ?? null);
}

function giveScenario(
  tx: Tx,
  context: Writing,
  customers: readonly AssignedCustomer[],
  scenarioId: number | null,
): void {
  const scenarios = new Map(readScenarios(tx).map((scenario) => [scenario.id, scenario]));
  const after = scenarioId === null ? null : scenarios.get(scenarioId);
  if (after === undefined) throw new AppError('not_found', { reason: 'scenario' });
  if (after?.isArchived) throw new AppError('conflict', { reason: 'scenarioArchived', details: { name: after.name } });
  if (customers.length === 0) throw new AppError('not_found', { reason: 'customer' });
  for (const { id, name, scenarioId: beforeId } of customers) {
    if (beforeId === scenarioId) continue;
    const before = beforeId === null ? null : (scenarios.get(beforeId) ?? null);
    changeAssignment(tx, context, { id, name }, { before, after });
  }
}

type Named = { readonly id: number; readonly name: string };

/** Writes that a customer follows the scenario `after`, by name; null: by the rules or by default. */
export function changeAssignment(
  tx: Tx,
  context: Writing,
  { id, name }: Named,
  { before, after }: { readonly before: Named | null; readonly after: Named | null },
): void {
  writeAssignment(tx, id, after?.id ?? null);
  appendEvent(tx, context, {
    kind: 'scenarios.assign',
    subjectId: id,
    customerId: id,
    data: { customer: name, before: named(before), after: named(after) },
  });
}

function named(scenario: Named | null) {
  return scenario && { id: scenario.id, name: scenario.name };
}
