import { eq, sql } from 'drizzle-orm';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { AppError } from '../../../shared/errors.ts';
import { scenarioSteps, scenarios } from '../../schema.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import { insertStep, storedDays, storedStep } from './scenarios.ts';

/**
 * Writes the scenario and its steps. A step keeps its id wherever it moves, so that messages sent for it still count. A step left out is
 * deleted, or retired when messages were sent for it; a retired step that comes back has its former id.
 * @throws AppError `not_found` / `scenario`
 */
export function updateScenario(tx: Tx, scenario: Scenario, at: string): void {
  const { id, steps, ...values } = scenario;
  const { changes } = tx
    .update(scenarios)
    .set({ ...values, sendingDays: storedDays(values.sendingDays) })
    .where(eq(scenarios.id, id))
    .run();
  if (changes === 0) throw new AppError('not_found', { reason: 'scenario' });
  const known = tx.select().from(scenarioSteps).where(eq(scenarioSteps.scenarioId, id)).all();
  const kept = new Set(steps.map((step) => step.id));
  for (const step of known) {
    // The level of a step is unique: all steps leave their level (negative ones are free) before any takes a new one.
    if (step.retiredAt !== null) continue;
    if (kept.has(step.id)) updateStep(tx, step.id, { level: -step.level });
    else if (isStepUsed(tx, step.id)) updateStep(tx, step.id, { retiredAt: at });
    else tx.delete(scenarioSteps).where(eq(scenarioSteps.id, step.id)).run();
  }
  const ids = new Set(known.map((step) => step.id));
  for (const { id: stepId, ...step } of steps)
    if (stepId !== null && ids.has(stepId)) updateStep(tx, stepId, { ...storedStep(step), retiredAt: null });
    else insertStep(tx, id, { id: stepId, ...step });
}

/** Whether a message was sent by a step of the scenario, or a level that was reached elsewhere names one. */
export function isScenarioUsed(reader: Reader, id: number): boolean {
  const steps = reader
    .select({ id: scenarioSteps.id })
    .from(scenarioSteps)
    .where(eq(scenarioSteps.scenarioId, id))
    .all();
  return steps.some((step) => isStepUsed(reader, step.id));
}

/** Whether a customer, merged or not, or a rule has this scenario. */
export function isScenarioAssigned(reader: Reader, id: number): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from customers where scenario_id = ${id})
      or exists (select 1 from scenario_rules where scenario_id = ${id}) as found`,
  );
  return found === 1;
}

function updateStep(tx: Tx, id: number, values: Partial<typeof scenarioSteps.$inferInsert>): void {
  tx.update(scenarioSteps).set(values).where(eq(scenarioSteps.id, id)).run();
}

function isStepUsed(reader: Reader, id: number): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from reminders where step_id = ${id})
      or exists (select 1 from reminder_documents where step_id = ${id})
      or exists (select 1 from prior_levels where step_id = ${id}) as found`,
  );
  return found === 1;
}
