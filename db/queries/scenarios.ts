import { asc, eq, ne } from 'drizzle-orm';
import type { Scenario, ScenarioStep } from '../../shared/contract/firm.ts';
import { AppError } from '../../shared/errors.ts';
import { defaultScenario } from '../../shared/i18n/default-scenario.ts';
import { scenarioSteps, scenarios } from '../schema.ts';
import type { Reader, Tx } from '../types.ts';

/** Every scenario with its steps, the default one first. */
export function listScenarios(reader: Reader): Scenario[] {
  const steps = reader.select().from(scenarioSteps).orderBy(asc(scenarioSteps.level)).all();
  return reader
    .select()
    .from(scenarios)
    .all()
    .map((row) => ({ ...row, steps: steps.filter((step) => step.scenarioId === row.id).map(toStep) }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name, 'fr'));
}

/** Replaces the scenario and its steps. @throws AppError `not_found` / `scenario` */
export function updateScenario(tx: Tx, scenario: Scenario): void {
  const { id, steps, ...values } = scenario;
  if (scenario.isDefault) tx.update(scenarios).set({ isDefault: false }).where(ne(scenarios.id, id)).run();
  const { changes } = tx.update(scenarios).set(values).where(eq(scenarios.id, id)).run();
  if (changes === 0) throw new AppError('not_found', { reason: 'scenario' });
  tx.delete(scenarioSteps).where(eq(scenarioSteps.scenarioId, id)).run();
  insertSteps(tx, id, steps);
}

/** The scenario of a new firm. */
export function insertDefaultScenario(tx: Tx): void {
  const { steps, ...values } = defaultScenario;
  const { id } = tx
    .insert(scenarios)
    .values({ ...values, isDefault: true })
    .returning({ id: scenarios.id })
    .get();
  insertSteps(tx, id, steps);
}

function insertSteps(tx: Tx, scenarioId: number, steps: readonly ScenarioStep[]): void {
  tx.insert(scenarioSteps)
    .values(steps.map((step) => ({ ...step, scenarioId })))
    .run();
}

function toStep({ id: _id, scenarioId: _scenarioId, ...step }: typeof scenarioSteps.$inferSelect): ScenarioStep {
  return step;
}
