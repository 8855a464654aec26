import { asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Scenario, ScenarioStep } from '../../../shared/contract/firm.ts';
import { AppError } from '../../../shared/errors.ts';
import { defaultScenario } from '../../../shared/i18n/default-scenario.ts';
import { scenarioSteps, scenarios } from '../../schema.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';

/** Every scenario with its steps, the default one first. A step by e-mail is given as one by letter, since nothing sends e-mails. */
export function listScenarios(reader: Reader): Scenario[] {
  const steps = reader
    .select()
    .from(scenarioSteps)
    .where(isNull(scenarioSteps.retiredAt))
    .orderBy(asc(scenarioSteps.level))
    .all();
  return reader
    .select()
    .from(scenarios)
    .all()
    .map((row) => ({ ...row, steps: steps.filter((step) => step.scenarioId === row.id).map(toStep) }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name, 'fr'));
}

/**
 * Writes the scenario and its steps. A step keeps its id wherever it moves, so that messages sent for it still count. A step left out is
 * deleted, or retired when messages were sent for it; a retired step that comes back has its former id.
 * @throws AppError `not_found` / `scenario`
 */
export function updateScenario(tx: Tx, scenario: Scenario, at: string): void {
  const { id, steps, ...values } = scenario;
  if (scenario.isDefault) tx.update(scenarios).set({ isDefault: false }).where(ne(scenarios.id, id)).run();
  const { changes } = tx.update(scenarios).set(values).where(eq(scenarios.id, id)).run();
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
    if (stepId !== null && ids.has(stepId)) updateStep(tx, stepId, { ...step, retiredAt: null });
    else insertStep(tx, id, { id: stepId, ...step });
}

function updateStep(tx: Tx, id: number, values: Partial<typeof scenarioSteps.$inferInsert>): void {
  tx.update(scenarioSteps).set(values).where(eq(scenarioSteps.id, id)).run();
}

function isStepUsed(reader: Reader, id: number): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from reminders where step_id = ${id})
      or exists (select 1 from reminder_documents where step_id = ${id}) as found`,
  );
  return found === 1;
}

/** The scenario of a new firm. */
export function insertDefaultScenario(tx: Tx): void {
  const { steps, ...values } = defaultScenario;
  const { id } = tx
    .insert(scenarios)
    .values({ ...values, isDefault: true })
    .returning({ id: scenarios.id })
    .get();
  for (const step of steps) insertStep(tx, id, step);
}

function insertStep(tx: Tx, scenarioId: number, { id, ...step }: ScenarioStep): void {
  tx.insert(scenarioSteps)
    .values(id === null ? { ...step, scenarioId } : { ...step, scenarioId, id })
    .run();
}

function toStep(row: typeof scenarioSteps.$inferSelect): ScenarioStep {
  const { scenarioId: _scenarioId, retiredAt: _retiredAt, channel, ...step } = row;
  return { ...step, channel: channel === 'email' ? 'letter' : channel };
}
