import fc from 'fast-check';
import type { PriorityFacts } from '../../shared/domain/agenda/priority.ts';
import { type PriorityRule, priorityRules } from '../../shared/domain/agenda/priority-rules.ts';
import type { PriorityScale } from '../../shared/domain/agenda/priority-scale.ts';
import { mostPoints, stepBounds } from '../../shared/domain/agenda/priority-scales.ts';

/** A scale of a rule, off or of some steps. */
function anyScale(rule: PriorityRule): fc.Arbitrary<PriorityScale> {
  const { least, most } = stepBounds[rule];
  return fc
    .uniqueArray(fc.integer({ min: least, max: Math.min(most, least + 400) }), { maxLength: 5 })
    .chain((values) =>
      fc
        .array(fc.integer({ min: 0, max: mostPoints }), { minLength: values.length, maxLength: values.length })
        .map((points) => values.toSorted((a, b) => a - b).map((from, index) => [from, points[index] ?? 0] as const)),
    );
}

const ofEachRule = <Value>(arbitraryOf: (rule: PriorityRule) => fc.Arbitrary<Value>) =>
  Object.fromEntries(priorityRules.map((rule) => [rule, arbitraryOf(rule)])) as Record<
    PriorityRule,
    fc.Arbitrary<Value>
  >;

/** Scales that a firm may choose. */
export const anyScales = fc.record(ofEachRule(anyScale));

/** Facts of a thing to do; every one may be unknown but those that are counts. */
export const anyFacts: fc.Arbitrary<PriorityFacts> = fc.record({
  ...ofEachRule((rule) =>
    fc.option(fc.integer({ min: stepBounds[rule].least - 20, max: stepBounds[rule].least + 420 })),
  ),
  brokenPromise: fc.integer({ min: 0, max: 9 }),
  level: fc.integer({ min: 0, max: 20 }),
});
