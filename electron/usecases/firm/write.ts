import { appendEvent } from '../../../db/journal/journal.ts';
import { getFirm, updateBuckets, updateFirm } from '../../../db/queries/firm/firm.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import { listScenarios, updateScenario } from '../../../db/queries/reminders/scenarios.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import { type FirmSettings, firmSettings, type Scenario } from '../../../shared/contract/firm.ts';
import { AppError } from '../../../shared/errors.ts';
import { changedNames, changesBetween } from '../../app/changes-between.ts';
import type { Edit, EditStep, Writing } from '../../app/edit-log.ts';
import { overCurrent } from '../../app/over-current.ts';

/** Writes the settings of the firm; the edit that takes back what changed, and only that; null where nothing did. */
export function saveSettings(tx: Tx, context: Writing, settings: FirmSettings): Edit | null {
  const before = firmSettings.parse(getFirm(tx));
  const changed = changedNames(before, settings);
  if (changed.length === 0) return null;
  writeSettings(tx, context, settings);
  const give =
    (side: FirmSettings) =>
    ({ tx, context }: EditStep) => {
      const values = Object.entries(side).filter(([name]) => changed.includes(name));
      writeSettings(tx, context, firmSettings.parse({ ...getFirm(tx), ...Object.fromEntries(values) }));
    };
  return { kind: 'firm.update', details: {}, undo: give(before), redo: give(settings) };
}

/** Writes the limits of the columns of the aged balance; null where they are what they were. */
export function saveBuckets(tx: Tx, context: Writing, limits: number[] | null): Edit | null {
  const before = getFirm(tx).buckets;
  if (!writeBuckets(tx, context, limits)) return null;
  const give =
    (side: number[] | null) =>
    ({ tx, context }: EditStep) =>
      void writeBuckets(tx, context, side);
  return { kind: 'firm.setBuckets', details: {}, undo: give(before), redo: give(limits) };
}

/** Writes a scenario. @throws AppError `not_found` / `scenario`, `validation` / `defaultScenario`, `conflict` / `changedElsewhere`, `scenarioChanged` */
export function saveScenario(tx: Tx, context: Writing, typed: Scenario, read: Scenario | undefined): Edit {
  const before = getScenario(tx, typed.id);
  const scenario = overCurrent(typed, read, before);
  const known = new Set(before.steps.map((step) => step.id));
  if (scenario.steps.some(({ id }) => id !== null && !known.has(id)))
    throw new AppError('conflict', { reason: 'scenarioChanged' });
  writeScenario(tx, context, scenario);
  // As stored: a step added now is the same step when the change is undone and done again.
  const after = getScenario(tx, scenario.id);
  const give =
    (side: Scenario) =>
    ({ tx, context }: EditStep) =>
      writeScenario(tx, context, side);
  return { kind: 'firm.saveScenario', details: { name: scenario.name }, undo: give(before), redo: give(after) };
}

function writeSettings(tx: Tx, { now, user }: Writing, settings: FirmSettings): void {
  const at = now();
  const changes = changesBetween(getFirm(tx), settings);
  updateFirm(tx, settings, at);
  const dueDatesMoved = refreshEstimatedDueDates(tx, at);
  const data = dueDatesMoved > 0 ? { changes, dueDatesMoved } : { changes };
  appendEvent(tx, { user, now: () => at }, { kind: 'firm.update', data });
}

function writeBuckets(tx: Tx, { now, user }: Writing, limits: number[] | null): boolean {
  const at = now();
  const changes = changesBetween({ buckets: getFirm(tx).buckets }, { buckets: limits });
  if (Object.keys(changes).length === 0) return false;
  updateBuckets(tx, limits, at);
  appendEvent(tx, { user, now: () => at }, { kind: 'firm.update', data: { changes } });
  return true;
}

function writeScenario(tx: Tx, { now, user }: Writing, scenario: Scenario): void {
  const before = getScenario(tx, scenario.id);
  if (before.isDefault && !scenario.isDefault) throw new AppError('validation', { reason: 'defaultScenario' });
  const at = now();
  updateScenario(tx, scenario, at);
  const after = getScenario(tx, scenario.id);
  appendEvent(
    tx,
    { user, now: () => at },
    {
      kind: 'firm.saveScenario',
      subjectId: scenario.id,
      data: { before: factsOf(before), after: factsOf(after) },
    },
  );
}

function getScenario(reader: Reader, id: number): Scenario {
  const found = listScenarios(reader).find((scenario) => scenario.id === id);
  if (!found) throw new AppError('not_found', { reason: 'scenario' });
  return found;
}

function factsOf({ id: _id, ...facts }: Scenario) {
  return facts;
}
