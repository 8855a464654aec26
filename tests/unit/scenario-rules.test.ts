import { describe, expect, test } from 'vitest';
import {
  abroad,
  followedBy,
  isMet,
  noCondition,
  type RuleFacts,
  type ScenarioRule,
} from '../../shared/domain/scenarios/rules.ts';

const asOf = '2026-03-31';
const facts = (values: Partial<RuleFacts> = {}): RuleFacts => ({
  kind: 'business',
  customerGroup: null,
  country: 'FR',
  owedCents: 100_000,
  firstOn: '2025-03-31',
  ...values,
});
const rule = (values: Partial<ScenarioRule>): ScenarioRule => ({ ...noCondition, scenarioId: 2, ...values });

describe('a rule is met', () => {
  test.each<[string, Partial<ScenarioRule>, Partial<RuleFacts>, boolean]>([
    ['without a condition, by everybody', {}, {}, true],
    ['by the kind of customer', { kind: 'consumer' }, { kind: 'consumer' }, true],
    ['not by another kind', { kind: 'consumer' }, {}, false],
    ['by the group, whatever case and accents', { customerGroup: 'Béton' }, { customerGroup: 'BETON ' }, true],
    ['not without a group', { customerGroup: 'Béton' }, {}, false],
    ['by the country', { country: 'BE' }, { country: 'BE' }, true],
    ['not by another country', { country: 'BE' }, { country: 'FR' }, false],
    ['abroad, by any country but France', { country: abroad }, { country: 'CH' }, true],
    ['abroad, not by France', { country: abroad }, {}, false],
    ['from an amount, by that amount', { owedFromCents: 100_000 }, {}, true],
    ['from an amount, not by a cent less', { owedFromCents: 100_000 }, { owedCents: 99_999 }, false],
    ['below an amount, not by that amount', { owedBelowCents: 100_000 }, {}, false],
    ['below an amount, by a cent less', { owedBelowCents: 100_000 }, { owedCents: 99_999 }, true],
    ['from twelve months, on the day', { monthsFrom: 12 }, {}, true],
    ['from twelve months, not the day before', { monthsFrom: 12 }, { firstOn: '2025-04-01' }, false],
    ['below twelve months, not on the day', { monthsBelow: 12 }, {}, false],
    ['below twelve months, the day before', { monthsBelow: 12 }, { firstOn: '2025-04-01' }, true],
    ['below twelve months, by one without any document', { monthsBelow: 12 }, { firstOn: null }, true],
    ['from no month, by one without any document', { monthsFrom: 0 }, { firstOn: null }, true],
    ['only when all its conditions are', { kind: 'business', country: 'BE' }, {}, false],
  ])('%s', (_name, conditions, values, expected) => {
    expect(isMet(rule(conditions), facts(values), asOf)).toBe(expected);
  });
});

test('the assignment of the customer comes first, then the first rule it meets, then the default', () => {
  const rules = [rule({ scenarioId: 5, kind: 'public' }), rule({ scenarioId: 6 }), rule({ scenarioId: 7 })];
  const assigning = { rules, archivedIds: new Set<number>(), defaultId: 1 };
  const follow = (assignedId: number | null, values: Partial<RuleFacts>, with_ = assigning) => {
    const { scenarioId, by } = followedBy({ assignedId, facts: facts(values) }, with_, asOf);
    return [scenarioId, by];
  };
  expect(follow(3, { kind: 'public' })).toEqual([3, 'customer']);
  expect(follow(null, { kind: 'public' })).toEqual([5, 'rule']);
  expect(follow(null, {})).toEqual([6, 'rule']);
  expect(follow(null, {}, { ...assigning, archivedIds: new Set([6]) })).toEqual([7, 'rule']);
  expect(follow(null, {}, { ...assigning, rules: [] })).toEqual([1, 'default']);
});
