import { appendEvent } from '../../../db/journal/journal.ts';
import { readAssignedCustomers, writeAssignment } from '../../../db/queries/scenarios/assignments.ts';
import { readScenarios } from '../../../db/queries/scenarios/scenarios.ts';
import type { Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/**
 * Assigns a scenario to customers, or takes it away: null. Those who have it already are left alone.
 * @throws AppError `not_found` / `scenario`, `customer`, `conflict` / `scenarioArchived`, `mergedCustomer`
 */
export function assignScenario(
  tx: Tx,
  context: Writing,
  { customerIds, scenarioId }: Inputs['scenarios']['assign'],
): void {
  const scenarios = new Map(readScenarios(tx).map((scenario) => [scenario.id, scenario]));
  const after = scenarioId === null ? null : scenarios.get(scenarioId);
  if (after === undefined) throw new AppError('not_found', { reason: 'scenario' });
  if (after?.isArchived) throw new AppError('conflict', { reason: 'scenarioArchived', details: { name: after.name } });
  const customers = readAssignedCustomers(tx, [...new Set(customerIds)]);
  if (customers.length === 0) throw new AppError('not_found', { reason: 'customer' });
  for (const { id, name, scenarioId: beforeId, mergedIntoId } of customers) {
    if (mergedIntoId !== null) throw new AppError('conflict', { reason: 'mergedCustomer', details: { name } });
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
