import { expect, test } from 'vitest';
import { priorityBy } from '../../shared/domain/agenda/priority.ts';
import type { PriorityScales } from '../../shared/domain/agenda/priority-scale.ts';
import { usualScales } from '../../shared/domain/agenda/priority-scales.ts';
import { partsText } from '../../shared/i18n/parts-text.ts';
import '../../shared/i18n/every-language.ts';

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

/** The sum of some facts in plain spaces. */
const told = (language: 'fr' | 'en', facts: Partial<typeof nothing> | Record<string, number>, scales = usualScales) =>
  partsText(language, priorityBy(scales, { ...nothing, ...facts })).replaceAll(/\s/g, ' ');

test('a place is told as a sum, each part with its measure', () => {
  const scales: PriorityScales = { ...usualScales, brokenPromise: [[1, 15]], silence: [[21, 10]] };
  expect(told('fr', { amount: 200_000, brokenPromise: 1, silence: 21 }, scales)).toBe(
    '45 = 20 montant + 15 promesse non tenue + 10 silence 21 j',
  );
  expect(told('fr', {})).toBe('0');
});

test.each([
  [{ age: 45 }, '20 = 20 échu depuis 45 j', '20 = 20 due for 45 d'],
  [{ brokenPromise: 2 }, '200 = 200 promesses non tenues (2)', '200 = 200 broken promises (2)'],
  [{ habit: 45 }, '10 = 10 retard inhabituel de 45 j', '10 = 10 unusually late by 45 d'],
  [{ limit: 12 }, '10 = 10 plafond dépassé 12 %', '10 = 10 over the limit by 12%'],
  [{ deadline: -2 }, '5 = 5 prévu dans 2 j', '5 = 5 planned in 2 d'],
  [{ deadline: 0 }, '10 = 10 prévu ce jour', '10 = 10 planned for this day'],
  [{ deadline: 8 }, '15 = 15 prévu il y a 8 j', '15 = 15 planned 8 d ago'],
  [{ level: 3 }, '12 = 12 niveau 3', '12 = 12 level 3'],
])('the part of %j', (facts, french, english) => {
  expect([told('fr', facts), told('en', facts)]).toEqual([french, english]);
});
