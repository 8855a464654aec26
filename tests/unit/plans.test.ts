import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followPlan, type PlanFacts } from '../../shared/domain/plans/follow-plan.ts';
import { buildInstalments } from '../../shared/domain/plans/instalments.ts';
import { checkTransition } from '../../shared/domain/plans/transitions.ts';

const monthly = { totalCents: 100_000, firstOn: '2025-01-31', frequency: 'month' } as const;

describe('the schedule', () => {
  test('equal amounts, the cents on the last', () => {
    expect(buildInstalments({ ...monthly, count: 3 }).map((instalment) => instalment.amountCents)).toEqual([
      33_333, 33_333, 33_334,
    ]);
  });

  test('an amount each, and a last line that balances', () => {
    expect(buildInstalments({ ...monthly, amountCents: 30_000 }).map((instalment) => instalment.amountCents)).toEqual([
      30_000, 30_000, 30_000, 10_000,
    ]);
    expect(buildInstalments({ ...monthly, amountCents: 50_000 })).toHaveLength(2);
  });

  test('a first payment of another amount counts among the instalments', () => {
    const instalments = buildInstalments({ ...monthly, count: 4, firstPaymentCents: 40_000 });
    expect(instalments.map((instalment) => instalment.amountCents)).toEqual([40_000, 20_000, 20_000, 20_000]);
  });

  test('the day number is kept; a shorter month takes its last day and the next one comes back', () => {
    expect(buildInstalments({ ...monthly, count: 4 }).map((instalment) => instalment.dueOn)).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  test('every week', () => {
    const instalments = buildInstalments({ ...monthly, frequency: 'week', count: 3 });
    expect(instalments.map((instalment) => instalment.dueOn)).toEqual(['2025-01-31', '2025-02-07', '2025-02-14']);
  });

  test.each([
    [{}, 'planTerms'],
    [{ count: 2, amountCents: 100 }, 'planTerms'],
    [{ count: 3, firstPaymentCents: 100_000 }, 'planFirstPayment'],
    [{ count: 1, firstPaymentCents: 50_000 }, 'planFirstPayment'],
    [{ amountCents: 1 }, 'planInstalments'],
    [{ count: 120, totalCents: 119 }, 'planInstalments'],
  ])('terms that give no schedule: %j', (terms, reason) => {
    expect(() => buildInstalments({ ...monthly, ...terms })).toThrow(
      expect.objectContaining({ code: 'validation', reason }),
    );
  });

  test('whatever the terms, the instalments add up to the total and their days increase', () => {
    const terms = fc.record({
      totalCents: fc.integer({ min: 10_000, max: 100_000_000 }),
      frequency: fc.constantFrom('week' as const, 'month' as const),
      count: fc.integer({ min: 2, max: 60 }),
      firstPaymentCents: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(terms, (terms) => {
        const instalments = buildInstalments({ firstOn: '2025-01-31', ...terms });
        expect(instalments.reduce((sum, instalment) => sum + instalment.amountCents, 0)).toBe(terms.totalCents);
        const days = instalments.map((instalment) => instalment.dueOn);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });
});

describe('following a plan', () => {
  const facts: PlanFacts = {
    state: 'accepted',
    instalments: buildInstalments({ ...monthly, count: 4 }),
    paidCents: 0,
    isSettled: false,
  };

  test('what was received pays the oldest instalments first', () => {
    const plan = followPlan({ ...facts, paidCents: 60_000 }, '2025-03-31');
    expect(plan.instalments.map(({ paidCents, state }) => [paidCents, state])).toEqual([
      [25_000, 'paid'],
      [25_000, 'paid'],
      [10_000, 'due'],
      [0, 'upcoming'],
    ]);
    expect([plan.lateCents, plan.nextDueOn]).toEqual([0, '2025-03-31']);
  });

  test('an instalment not paid on its day is late the day after; the plan goes on running', () => {
    const plan = followPlan({ ...facts, paidCents: 60_000 }, '2025-04-01');
    expect(plan.instalments[2]?.state).toBe('late');
    expect([plan.state, plan.lateCents]).toEqual(['running', 15_000]);
  });

  test('a payment ahead of its day shows', () => {
    expect(followPlan({ ...facts, paidCents: 5000 }, '2025-01-15').instalments[0]?.state).toBe('partlyPaid');
  });

  test.each([
    ['accepted', { paidCents: 0 }, '2025-01-30', 'accepted'],
    ['accepted', { paidCents: 0 }, '2025-01-31', 'running'],
    ['accepted', { paidCents: 100 }, '2025-01-15', 'running'],
    ['accepted', { paidCents: 100_000, isSettled: true }, '2025-01-15', 'completed'],
    ['proposed', { paidCents: 0 }, '2025-12-31', 'proposed'],
    ['inDefault', { paidCents: 100_000, isSettled: true }, '2025-12-31', 'inDefault'],
    ['cancelled', { paidCents: 0 }, '2025-12-31', 'cancelled'],
  ] as const)('%s %j on %s is %s', (state, values, today, expected) => {
    expect(followPlan({ ...facts, state, ...values }, today).state).toBe(expected);
  });
});

test('a plan only moves forward', () => {
  expect(() => checkTransition('proposed', 'accepted')).not.toThrow();
  expect(() => checkTransition('running', 'inDefault')).not.toThrow();
  for (const state of ['proposed', 'completed', 'cancelled', 'inDefault'] as const)
    expect(() => checkTransition(state, 'inDefault')).toThrow(
      expect.objectContaining({ code: 'conflict', reason: 'planState' }),
    );
});
