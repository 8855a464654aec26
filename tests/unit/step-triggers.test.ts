import { describe, expect, test } from 'vitest';
import { nextClaim, nextStep, type StepFacts, stepDay } from '../../shared/domain/reminders/next-step.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { customer, inputOf, invoice, project, standard, step } from './reminder-cases.ts';

/** Invoiced on 1 May 2025, due on the 31st, never reminded. */
const facts = (values: Partial<StepFacts> = {}): StepFacts => ({
  issuedOn: '2025-05-01',
  dueOn: '2025-05-31',
  level: 0,
  remindedOn: null,
  toleratedDays: 0,
  reminderCount: 0,
  mostReminders: null,
  calendar: { ...standard, area: { holidayPlace: 'metropole' } },
  ...values,
});

describe('the day of a step', () => {
  test.each([
    ['before the due date', step(1, { direction: 'before', days: 5 }), {}, '2025-05-26'],
    [
      'before the due date, whatever is tolerated',
      step(1, { direction: 'before', days: 5 }),
      { toleratedDays: 10 },
      '2025-05-26',
    ],
    ['after the due date', step(1, { days: 8 }), {}, '2025-06-08'],
    ['after the due date and what is tolerated', step(1, { days: 8 }), { toleratedDays: 10 }, '2025-06-18'],
    ['after the invoice', step(1, { trigger: 'invoiceDate', days: 45 }), {}, '2025-06-15'],
    [
      'after the step before',
      step(2, { trigger: 'previousStep', days: 15 }),
      { remindedOn: '2025-06-20' },
      '2025-07-05',
    ],
    [
      'not before it is late, where the step before announced the due date',
      step(2, { trigger: 'previousStep', days: 3 }),
      { remindedOn: '2025-05-21' },
      '2025-06-01',
    ],
    [
      'not before what is tolerated is over',
      step(2, { trigger: 'previousStep', days: 3 }),
      { remindedOn: '2025-05-21', toleratedDays: 10 },
      '2025-06-11',
    ],
    ['after the due date, where no step came before', step(1, { trigger: 'previousStep', days: 15 }), {}, '2025-06-15'],
  ] as const)('%s', (_name, counted, values, on) => {
    expect(stepDay(counted, facts(values))).toBe(on);
  });
});

test('a step that ends before the due date announces it, and is passed over once that day is behind', () => {
  const steps = [step(1, { trigger: 'invoiceDate', days: 10 }), step(2, { days: 8 })];
  expect(nextStep(steps, facts(), '2025-05-12')).toMatchObject({ isCourtesy: true, on: '2025-05-11' });
  expect(nextStep(steps, facts(), '2025-06-01')).toMatchObject({ isCourtesy: false, on: '2025-06-08' });
  expect(nextClaim(steps, facts())).toMatchObject({ on: '2025-06-08' });
  expect(nextClaim(steps, facts({ level: 2 }))).toBeNull();
});

/** A first reminder eight days after the due date, then one twelve days after whatever was sent before. */
const chained = {
  ...standard,
  minimumCents: 0,
  steps: [
    step(1, { days: 8 }),
    step(2, { trigger: 'previousStep', days: 12 }),
    step(3, { trigger: 'previousStep', days: 20 }),
  ],
};
const daysOf = (input: ReturnType<typeof inputOf>, to = '2025-12-31') =>
  project(input, { from: input.asOf, to }).map(({ on, proposal }) => [on, proposal.level]);

test('steps counted from the one before follow the messages really sent, in the plan and in its projection', () => {
  const input = inputOf([invoice(1)], { asOf: '2025-06-10', scenarios: [chained] });
  expect(daysOf(input)).toEqual([
    ['2025-06-10', 1],
    ['2025-06-23', 2],
    ['2025-07-15', 3],
  ]);
  const sent = invoice(1, { level: 1, remindedOn: '2025-06-10' });
  const on = (asOf: string) =>
    planReminders({ ...input, documents: [sent], asOf, opensClosedDays: true }).proposals.map(({ level }) => level);
  expect([on('2025-06-21'), on('2025-06-22')]).toEqual([[], [2]]);
});

test('a tolerated delay shifts the steps and keeps a document out of a message until it is over, the days late stay true', () => {
  const [late, older] = [invoice(1), invoice(2, { dueOn: '2025-05-01', issuedOn: '2025-04-01' })];
  const plan = (toleratedDays: number, asOf: string, documents = [late]) =>
    planReminders(inputOf(documents, { asOf, customers: [customer({ toleratedDays })], opensClosedDays: true }));
  expect(plan(0, '2025-06-05').proposals).toHaveLength(1);
  expect(plan(10, '2025-06-05').proposals).toHaveLength(0);
  expect(plan(10, '2025-06-05').heldBack).toMatchObject([{ reasons: ['stepNotReached'], untilOn: '2025-06-14' }]);
  expect(plan(10, '2025-06-15').proposals[0]?.documents).toMatchObject([{ daysLate: 15 }]);
  const both = (asOf: string) => plan(10, asOf, [late, older]).proposals[0]?.documents.map(({ id }) => id);
  expect([both('2025-06-10'), both('2025-06-11')]).toEqual([[2], [2, 1]]);
});

test('a projection made earlier shows each message on the day it is proposed', () => {
  for (const toleratedDays of [0, 7]) {
    const input = inputOf([invoice(1)], {
      asOf: '2025-05-20',
      scenarios: [chained],
      customers: [customer({ toleratedDays })],
    });
    let documents = input.documents;
    const proposed: unknown[] = [];
    const projected = daysOf(input);
    const workingDays = new Set(projected.map(([on]) => on));
    for (let asOf = input.asOf; asOf <= '2025-09-30'; asOf = addDays(asOf, 1)) {
      if (!workingDays.has(asOf)) continue;
      const [proposal] = planReminders({ ...input, documents, asOf, opensClosedDays: true }).proposals;
      if (!proposal) continue;
      proposed.push([asOf, proposal.level]);
      documents = documents.map((document) => ({ ...document, level: proposal.level, remindedOn: asOf }));
    }
    expect(proposed).toEqual(projected);
  }
});
