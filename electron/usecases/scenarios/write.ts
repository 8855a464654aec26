import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '../../../db/journal/journal.ts';
import { readFollowers } from '../../../db/queries/scenarios/assignments.ts';
import {
  deleteScenario,
  getScenario,
  insertScenario,
  readScenarioOrder,
  readScenarios,
  type StoredScenario,
  setArchived,
  setDefaultScenario,
  setVoided,
  writeScenarioOrder,
} from '../../../db/queries/scenarios/scenarios.ts';
import { isScenarioAssigned, isScenarioUsed, updateScenario } from '../../../db/queries/scenarios/update.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { mostScenarios, type Scenario, type ScenarioStep } from '../../../shared/contract/scenarios.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { readyContents } from '../../../shared/i18n/ready-scenarios.ts';
import type { Writing } from '../../app/act.ts';
import { overCurrent } from '../../app/over-current.ts';

/** A scenario as the journal keeps it: what the user writes of it, with the ids of its steps. */
type Facts = Omit<Scenario, 'id'>;

/**
 * Adds a scenario after the others, from a ready one or as a copy of another, and returns its id.
 * @throws AppError `duplicate` / `scenarioName`, `validation` / `scenarios`, `not_found` / `scenario`
 */
export function createScenario(tx: Tx, context: Writing, { name, from }: Inputs['scenarios']['create']): number {
  const model = typeof from === 'number' ? factsOf(getScenario(tx, from)) : readyContents[from];
  return addScenario(tx, context, { ...model, name, steps: model.steps.map((step) => ({ ...step, id: null })) });
}

/**
 * Writes a new scenario and its event; one that comes back has the ids it had.
 * @throws AppError `duplicate` / `scenarioName`, `validation` / `scenarios`
 */
export function addScenario(tx: Tx, context: Writing, facts: Facts & { readonly id?: number }): number {
  refuseTakenName(tx, facts.name);
  if (readScenarios(tx).length >= mostScenarios)
    throw new AppError('validation', { reason: 'scenarios', details: { most: mostScenarios } });
  const isBack = facts.id !== undefined && setVoided(tx, facts.id, null);
  const id = isBack ? facts.id : insertScenario(tx, facts);
  const scenario = factsOf(getScenario(tx, id));
  appendEvent(tx, context, { kind: 'scenarios.create', subjectId: id, data: { name: scenario.name, scenario } });
  return id;
}

/**
 * Takes a new scenario away again; one by which a message was sent is only withdrawn.
 * @throws AppError `in_use` / `scenarioUsed` while a customer follows it
 */
export function removeScenario(tx: Tx, context: Writing, id: number): void {
  const { isDefault, ...stored } = getScenario(tx, id);
  if (isDefault || isScenarioAssigned(tx, id))
    throw new AppError('in_use', { reason: 'scenarioUsed', details: { name: stored.name } });
  if (isScenarioUsed(tx, id)) setVoided(tx, id, context.now());
  else deleteScenario(tx, id);
  const scenario = factsOf(stored);
  appendEvent(tx, context, { kind: 'scenarios.remove', subjectId: id, data: { name: stored.name, scenario } });
}

/**
 * Writes the scenario that the user changed after having `read` it.
 * @throws AppError `conflict` / `changedElsewhere`, `scenarioChanged`, and as `saveScenario`
 */
export function changeScenario(tx: Tx, context: Writing, typed: Scenario, read: Scenario | undefined): void {
  const before = getScenario(tx, typed.id);
  const scenario = overCurrent(typed, read, { id: before.id, ...factsOf(before) });
  const known = new Set(before.steps.map((step) => step.id));
  if (scenario.steps.some(({ id }) => id !== null && !known.has(id)))
    throw new AppError('conflict', { reason: 'scenarioChanged' });
  saveScenario(tx, context, scenario);
}

/**
 * Writes a scenario. The journal keeps it as stored, with the ids of its steps: a step added now has the same id after undo and redo.
 * @throws AppError `not_found` / `scenario`, `duplicate` / `scenarioName`
 */
export function saveScenario(tx: Tx, context: Writing, scenario: Scenario): void {
  const before = factsOf(getScenario(tx, scenario.id));
  refuseTakenName(tx, scenario.name, scenario.id);
  updateScenario(tx, scenario, context.now());
  const after = factsOf(getScenario(tx, scenario.id));
  if (isDeepStrictEqual(before, after)) return;
  appendEvent(tx, context, { kind: 'scenarios.save', subjectId: scenario.id, data: { before, after } });
}

/** Puts scenarios in the order of `ids`. @throws AppError `not_found` / `scenario` */
export function orderScenarios(tx: Tx, context: Writing, ids: readonly number[]): void {
  const before = readScenarioOrder(tx);
  if (ids.some((id) => !before.includes(id))) throw new AppError('not_found', { reason: 'scenario' });
  writeScenarioOrder(tx, [...new Set(ids)]);
  const after = readScenarioOrder(tx);
  if (isDeepStrictEqual(before, after)) return;
  appendEvent(tx, context, { kind: 'scenarios.order', data: { before, after } });
}

/** Makes `id` the default. @throws AppError `not_found` / `scenario`, `conflict` / `scenarioArchived` */
export function makeDefault(tx: Tx, context: Writing, id: number): void {
  const { name, isDefault, isArchived } = getScenario(tx, id);
  if (isDefault) return;
  if (isArchived) throw new AppError('conflict', { reason: 'scenarioArchived', details: { name } });
  const before = readScenarios(tx).find((scenario) => scenario.isDefault);
  setDefaultScenario(tx, id);
  appendEvent(tx, context, {
    kind: 'scenarios.makeDefault',
    data: { name, id, beforeId: before?.id ?? id },
  });
}

/**
 * Offers a scenario no longer. Nobody may follow it: their reminders would stop without a word.
 * @throws AppError `not_found` / `scenario`, `conflict` / `defaultScenario`, `in_use` / `scenarioAssigned`
 */
export function archiveScenario(tx: Tx, context: Writing, id: number): void {
  const { name, isDefault, isArchived } = getScenario(tx, id);
  if (isArchived) return;
  if (isDefault) throw new AppError('conflict', { reason: 'defaultScenario', details: { name } });
  if (readFollowers(tx, id).length > 0) throw new AppError('in_use', { reason: 'scenarioAssigned', details: { name } });
  setArchived(tx, id, true);
  appendEvent(tx, context, { kind: 'scenarios.archive', subjectId: id, data: { name } });
}

/** Offers an archived scenario again. @throws AppError `not_found` / `scenario` */
export function restoreScenario(tx: Tx, context: Writing, id: number): void {
  const { name, isArchived } = getScenario(tx, id);
  if (!isArchived) return;
  setArchived(tx, id, false);
  appendEvent(tx, context, { kind: 'scenarios.restore', subjectId: id, data: { name } });
}

/**
 * Refuses steps whose levels do not count from 1 without a gap, that come before anything but the due date, or whose days are not in order.
 * @throws AppError `validation` / `levels`, `stepBefore`, `stepOrder`
 */
export function requireOrderedSteps(steps: readonly ScenarioStep[]): void {
  const days = (step: ScenarioStep) => (step.direction === 'before' ? -step.days : step.days);
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    if (step.level !== index + 1) throw new AppError('validation', { reason: 'levels' });
    if (step.direction === 'before' && step.trigger !== 'dueDate')
      throw new AppError('validation', { reason: 'stepBefore', details: { step: step.name } });
    const isComparable = step.trigger === previous?.trigger && step.trigger !== 'previousStep';
    if (previous && isComparable && days(step) < days(previous))
      throw new AppError('validation', { reason: 'stepOrder', details: { step: step.name } });
  }
}

/** Two scenarios of one name could not be told apart, in a list or on the command line. */
function refuseTakenName(reader: Reader, name: string, ownId?: number): void {
  const isTaken = readScenarios(reader).some((other) => other.id !== ownId && foldText(other.name) === foldText(name));
  if (isTaken) throw new AppError('duplicate', { reason: 'scenarioName', details: { name } });
}

function factsOf(stored: (Facts & { readonly id?: number }) | StoredScenario): Facts {
  const { name, minimumCents, minimumDaysBetween, mostContacts, messagesPer, mostReminders, steps } = stored;
  const { sendingDays, closedDayRule, augustRule } = stored;
  return {
    name,
    minimumCents,
    minimumDaysBetween,
    mostContacts,
    messagesPer,
    mostReminders,
    sendingDays,
    closedDayRule,
    augustRule,
    steps,
  };
}
