import { asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { type Scenario, type ScenarioStep, stepCopyList } from '../../../shared/contract/scenarios.ts';
import { AppError } from '../../../shared/errors.ts';
import { scenarioSteps, scenarios } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** A scenario as stored. */
export type StoredScenario = Scenario & {
  readonly isDefault: boolean;
  readonly isArchived: boolean;
  readonly voidedAt: string | null;
};

/** The scenarios of the firm with their steps, in the user's order, the archived ones last. */
export function readScenarios(reader: Reader): StoredScenario[] {
  return readEveryScenario(reader).filter(({ voidedAt }) => voidedAt === null);
}

/**
 * As `readScenarios`, with those that were taken back although messages had been sent by them. A step by e-mail is given as one by letter,
 * since nothing sends e-mails.
 */
export function readEveryScenario(reader: Reader): StoredScenario[] {
  const steps = reader
    .select()
    .from(scenarioSteps)
    .where(isNull(scenarioSteps.retiredAt))
    .orderBy(asc(scenarioSteps.level))
    .all();
  return reader
    .select()
    .from(scenarios)
    .orderBy(asc(scenarios.isArchived), asc(scenarios.position), asc(scenarios.id))
    .all()
    .map(({ position: _position, ...row }) => ({
      ...row,
      sendingDays: [...row.sendingDays].map(Number),
      steps: steps.filter((step) => step.scenarioId === row.id).map(toStep),
    }));
}

/** The scenario `id`. @throws AppError `not_found` / `scenario` */
export function getScenario(reader: Reader, id: number): StoredScenario {
  const found = readScenarios(reader).find((scenario) => scenario.id === id);
  if (!found) throw new AppError('not_found', { reason: 'scenario' });
  return found;
}

/** A scenario to add; one that comes back has the id it had. */
type NewScenario = Omit<Scenario, 'id' | 'steps'> & {
  readonly id?: number;
  readonly isDefault?: boolean;
  readonly steps: readonly ScenarioStep[];
};

/** Writes a scenario after the others, with the ids it has if it comes back, and returns its id. */
export function insertScenario(tx: Tx, { steps, ...values }: NewScenario): number {
  // One that was taken back has the place that it will come back to: it does not count.
  const position = sql`(select coalesce(max(position), 0) + 1 from scenarios where voided_at is null)`;
  const { id } = tx
    .insert(scenarios)
    .values({ ...values, sendingDays: storedDays(values.sendingDays), position })
    .returning({ id: scenarios.id })
    .get();
  for (const step of steps) insertStep(tx, id, step);
  return id;
}

/** Withdraws a scenario at the instant `at`, or puts it back: null. Returns whether there is one. */
export function setVoided(tx: Tx, id: number, at: string | null): boolean {
  return tx.update(scenarios).set({ voidedAt: at }).where(eq(scenarios.id, id)).run().changes > 0;
}

/** Deletes a scenario by which nothing was sent, with its steps. */
export function deleteScenario(tx: Tx, id: number): void {
  tx.delete(scenarioSteps).where(eq(scenarioSteps.scenarioId, id)).run();
  tx.delete(scenarios).where(eq(scenarios.id, id)).run();
}

/** Makes `id` the one default scenario. */
export function setDefaultScenario(tx: Tx, id: number): void {
  tx.update(scenarios).set({ isDefault: false }).where(ne(scenarios.id, id)).run();
  tx.update(scenarios).set({ isDefault: true }).where(eq(scenarios.id, id)).run();
}

/** Archives a scenario, or offers it again. */
export function setArchived(tx: Tx, id: number, isArchived: boolean): void {
  tx.update(scenarios).set({ isArchived }).where(eq(scenarios.id, id)).run();
}

/** The ids of all scenarios in the order of their places, archived or not; those that were taken back keep theirs. */
export function readScenarioOrder(reader: Reader): number[] {
  const { id, position, voidedAt } = scenarios;
  const rows = reader.select({ id }).from(scenarios).where(isNull(voidedAt)).orderBy(asc(position), asc(id)).all();
  return rows.map((row) => row.id);
}

/** Numbers the scenarios from 1 in the order of `ids`; those it does not name come after, in their present order. */
export function writeScenarioOrder(tx: Tx, ids: readonly number[]): void {
  const others = readScenarioOrder(tx).filter((id) => !ids.includes(id));
  for (const [index, id] of [...ids, ...others].entries())
    tx.update(scenarios)
      .set({ position: index + 1 })
      .where(eq(scenarios.id, id))
      .run();
}

export function insertStep(tx: Tx, scenarioId: number, { id, ...step }: ScenarioStep): void {
  tx.insert(scenarioSteps)
    .values({ ...storedStep(step), scenarioId, ...(id === null ? {} : { id }) })
    .run();
}

/** A step as it is stored: who has a copy of it as JSON. */
export function storedStep({ copies, ...step }: Omit<ScenarioStep, 'id'>) {
  return { ...step, copies: JSON.stringify(copies) };
}

/** Days of the week as they are stored: their digits. */
export function storedDays(days: readonly number[]): string {
  return days.join('');
}

function toStep(row: typeof scenarioSteps.$inferSelect): ScenarioStep {
  const { scenarioId: _scenarioId, retiredAt: _retiredAt, channel, copies, ...step } = row;
  return { ...step, channel: channel === 'email' ? 'letter' : channel, copies: stepCopyList.parse(JSON.parse(copies)) };
}
