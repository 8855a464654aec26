import { expect, test } from 'vitest';
import { draftOf, insertStep, toScenario, withLevels } from '../../renderer/pages/settings/scenarios/scenario-draft.ts';
import type { Scenario, ScenarioStep } from '../../shared/contract/scenarios.ts';

const step = (id: number, direction: ScenarioStep['direction'], days: number): ScenarioStep => ({
  id,
  level: id,
  name: `Étape ${id}`,
  trigger: 'dueDate',
  direction,
  days,
  channel: 'letter',
  tone: 'firm',
  isFormalNotice: false,
  deadlineDays: 8,
  mode: 'batch',
  minimumCents: 0,
  minimumDocumentCents: 0,
  recipient: 'preferred',
  copies: [],
  ceilingCents: null,
});
const scenario: Scenario = {
  id: 1,
  name: 'Standard',
  minimumCents: 0,
  minimumDaysBetween: 0,
  mostContacts: null,
  messagesPer: 'customer',
  mostReminders: null,
  sendingDays: [1, 2, 3, 4, 5],
  closedDayRule: 'after',
  augustRule: 'usual',
  steps: [step(1, 'before', 5), step(2, 'after', 2), step(3, 'after', 30)],
};
const { steps } = draftOf(scenario);
const shown = (draft: readonly ScenarioStep[]) =>
  draft.map(({ id, level, direction, days }) => [id, level, direction, days]);

test('a step is inserted between two, halfway in time; the others keep what they are and take the next place', () => {
  expect(shown(insertStep(steps, 1, 'Nouvelle'))).toEqual([
    [1, 1, 'before', 5],
    [2, 2, 'after', 2],
    [null, 3, 'after', 16],
    [3, 4, 'after', 30],
  ]);
  expect(shown(insertStep(steps, 0, 'Nouvelle'))[1]).toEqual([null, 2, 'before', 2]);
  expect(shown(insertStep(steps, 2, 'Nouvelle'))[3]).toEqual([null, 4, 'after', 40]);
});

test('new steps keep apart, and one taken out leaves no gap', () => {
  const two = insertStep(insertStep(steps, 1, 'Une'), 1, 'Autre');
  expect(new Set(two.map(({ key }) => key)).size).toBe(5);
  const left = withLevels(two.filter(({ id }) => id !== 2));
  expect(left.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
  expect(toScenario({ ...scenario, steps }).steps).toEqual(scenario.steps);
});
