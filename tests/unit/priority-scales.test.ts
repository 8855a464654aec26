import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priorityBy } from '../../shared/domain/agenda/priority.ts';
import { type PriorityRule, priorityRules } from '../../shared/domain/agenda/priority-rules.ts';
import type { PriorityScale } from '../../shared/domain/agenda/priority-scale.ts';
import {
  findWrongStep,
  mostPoints,
  ownScales,
  scalesWith,
  stepBounds,
  usualScales,
} from '../../shared/domain/agenda/priority-scales.ts';
import { standingFacts } from '../../shared/domain/agenda/standing.ts';
import { anyFacts, anyScales } from './generated-scales.ts';

const nothing = {
  amount: null,
  age: null,
  brokenPromise: 0,
  silence: null,
  habit: null,
  limit: null,
  deadline: null,
  level: 0,
};

describe('the scales', () => {
  test('usual ones are right, and none of them needs keeping', () => {
    expect(findWrongStep(usualScales)).toBeNull();
    expect(ownScales(usualScales)).toEqual({});
    expect(scalesWith({})).toEqual(usualScales);
  });

  test('only those that differ are kept, and give back the whole', () => {
    fc.assert(
      fc.property(anyScales, (scales) => {
        const own = ownScales(scales);
        expect(scalesWith(own)).toEqual(scales);
        for (const rule of priorityRules) expect(own[rule] ?? null).not.toEqual(usualScales[rule]);
      }),
    );
  });

  test.each<[PriorityRule, PriorityScale, number, string]>([
    ['amount', [[0, 10]], 1, 'from'],
    ['silence', [[3651, 10]], 1, 'from'],
    ['deadline', [[-366, 10]], 1, 'from'],
    ['level', [[1.5, 10]], 1, 'from'],
    ['age', [[1, -1]], 1, 'points'],
    ['age', [[1, mostPoints + 1]], 1, 'points'],
    ['age', [[1, 0.5]], 1, 'points'],
    [
      'habit',
      [
        [15, 5],
        [15, 10],
      ],
      2,
      'order',
    ],
    [
      'limit',
      [
        [1, 5],
        [25, 10],
        [20, 15],
      ],
      3,
      'order',
    ],
  ])('a wrong step of %s is named: %j', (rule, scale, row, fault) => {
    expect(findWrongStep({ ...usualScales, [rule]: scale })).toEqual({ rule, row, fault });
  });

  test('those within the bounds are right, and an emptied one is a rule that is off', () => {
    fc.assert(
      fc.property(anyScales, anyFacts, (scales, facts) => {
        expect(findWrongStep(scales)).toBeNull();
        for (const rule of priorityRules)
          expect(priorityBy({ ...scales, [rule]: [] }, facts).parts).not.toHaveProperty(rule);
      }),
    );
    expect(stepBounds.deadline.least).toBeLessThan(0);
  });
});

describe('the points', () => {
  test('are the sum of their parts, each that of the last step reached', () => {
    fc.assert(
      fc.property(anyScales, anyFacts, (scales, facts) => {
        const { points, parts } = priorityBy(scales, facts);
        const expected = priorityRules.map((rule) => {
          const value = facts[rule];
          const reached = value === null ? [] : scales[rule].filter(([from]) => from <= value);
          return [rule, reached.at(-1)?.[1] ?? 0] as const;
        });
        expect(points).toBe(expected.reduce((sum, [, each]) => sum + each, 0));
        expect(parts).toEqual(Object.fromEntries(expected.filter(([, each]) => each > 0)));
      }),
    );
  });

  test('nothing is said of a thing of which nothing is known', () => {
    expect(priorityBy(usualScales, nothing)).toEqual({ points: 0, parts: {}, facts: nothing });
  });
});

describe('the standing of a customer', () => {
  const standing = { lastContactOn: null, habitDays: null, balanceCents: 0, creditLimitCents: null };
  const asOf = '2025-06-30';

  test('silence begins with the last contact, or with the oldest due date where nobody ever called', () => {
    expect(standingFacts({ ...standing, lastContactOn: '2025-06-09' }, 90, asOf).silence).toBe(21);
    expect(standingFacts(standing, 90, asOf).silence).toBe(90);
    expect(standingFacts(standing, -3, asOf).silence).toBeNull();
    expect(standingFacts(standing, null, asOf).silence).toBeNull();
  });

  test('a customer is late by its own habit, and over its limit by a percentage', () => {
    expect(standingFacts({ ...standing, habitDays: 12 }, 57, asOf).habit).toBe(45);
    const over = (balanceCents: number, creditLimitCents: number | null) =>
      standingFacts({ ...standing, balanceCents, creditLimitCents }, 1, asOf).limit;
    expect([over(112_000, 100_000), over(100_000, 100_000), over(1, 0), over(1, null)]).toEqual([12, null, 100, null]);
  });
});
