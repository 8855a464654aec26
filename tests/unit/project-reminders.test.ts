import { expect, test } from 'vitest';
import { inputOf, invoice, project, standard, step } from './reminder-cases.ts';

test('a promise that will not have been kept comes before everything else from the day after it', () => {
  const promise = { reason: 'promise', covers: { documentId: 1 }, untilOn: '2025-07-04', isContested: false } as const;
  const [first] = project(inputOf([invoice(1)], { reasonsToWait: [promise] }), {
    from: '2025-06-30',
    to: '2025-07-31',
  });
  expect([first?.on, first?.proposal.priority.parts.brokenPromise]).toEqual(['2025-07-07', 200]);
});

test('what follows a registered letter is projected as if it were presented a week after it was sent', () => {
  const steps = [step(1, { channel: 'registered' }), step(2, { trigger: 'previousStep', days: 3 })];
  const scenario = { ...standard, minimumDaysBetween: 1, steps };
  const days = (values: Parameters<typeof invoice>[1]) =>
    project(inputOf([invoice(1, { dueOn: '2025-06-20', ...values })], { scenarios: [scenario] }), {
      from: '2025-06-30',
      to: '2025-12-31',
    }).map(({ on, proposal }) => [on, proposal.level]);
  expect(days({})).toEqual([
    ['2025-06-30', 1],
    ['2025-07-07', 2],
  ]);
  const sent = { level: 1, isUnproven: true };
  expect(days({ ...sent, remindedOn: '2025-06-26' })).toEqual([['2025-07-03', 2]]);
  // One that was to be presented long ago is not, today.
  expect(days({ ...sent, remindedOn: '2025-06-02' })).toEqual([['2025-07-01', 2]]);
});
