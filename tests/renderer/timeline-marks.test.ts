import { expect, test } from 'vitest';
import { timelineOf } from '../../renderer/pages/settings/scenarios/timeline-marks.ts';
import type { ScenarioStep } from '../../shared/contract/scenarios.ts';

const step = (level: number, values: Partial<ScenarioStep>): ScenarioStep => ({
  id: level,
  level,
  name: `Étape ${level}`,
  trigger: 'dueDate',
  direction: 'after',
  days: 0,
  channel: 'letter',
  tone: 'courteous',
  isFormalNotice: false,
  deadlineDays: 8,
  mode: 'batch',
  minimumCents: 0,
  minimumDocumentCents: 0,
  recipient: 'preferred',
  copies: [],
  ceilingCents: null,
  ...values,
});
const told = (...steps: ScenarioStep[]) =>
  timelineOf(steps).map((mark) => (mark.is === 'step' ? `${mark.step.level} ${mark.day}` : mark.is));

test('the due date stands between the steps before it and those after it', () => {
  expect(told(step(1, { direction: 'before', days: 5 }), step(2, { days: 8 }))).toEqual(['1 -5', 'due', '2 8']);
  expect(told(step(1, { direction: 'before', days: 5 }))).toEqual(['1 -5', 'due']);
});

test('a step after the invoice stands where it falls for an invoice at thirty days, before its due date or after', () => {
  const steps = [step(1, { trigger: 'invoiceDate', days: 10 }), step(2, { trigger: 'invoiceDate', days: 45 })];
  expect(told(...steps)).toEqual(['issued', '1 -20', 'due', '2 15']);
});

test('a step after the previous one is counted from it, and from the due date where none is before', () => {
  const after = { trigger: 'previousStep' as const };
  const steps = [step(1, { days: 8 }), step(2, { ...after, days: 7 }), step(3, { ...after, days: 10 })];
  expect(told(...steps)).toEqual(['due', '1 8', '2 15', '3 25']);
  expect(told(step(1, { ...after, days: 3 }))).toEqual(['due', '1 3']);
  expect(told(step(1, { direction: 'before', days: 10 }), step(2, { ...after, days: 3 }))).toEqual([
    '1 -10',
    'due',
    '2 1',
  ]);
});

test('no step stands before the one it follows, since levels go up one at a time', () => {
  const steps = [step(1, { days: 20 }), step(2, { trigger: 'invoiceDate', days: 35 })];
  expect(told(...steps)).toEqual(['issued', 'due', '1 20', '2 20']);
});
