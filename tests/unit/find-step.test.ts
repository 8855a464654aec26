import { expect, test } from 'vitest';
import { findStep, listSteps, saysNoStep } from '../../shared/domain/levels/find-step.ts';

const steps = [
  { level: 1, name: 'Rappel courtois' },
  { level: 2, name: 'Première relance' },
  { level: 3, name: 'Relance 2' },
];
const levelOf = (text: string) => findStep(steps, text)?.level ?? null;

test('a step is found by its name, whatever case and accents, before its number', () => {
  expect(['première relance', ' PREMIERE RELANCE ', 'Relance 2', 'rappel'].map(levelOf)).toEqual([2, 2, 3, null]);
});

test('a step is found by its number, as lists write it', () => {
  expect(['2', '02', 'Niveau 3', 'N° 1', 'niv. 2', 'étape 3', 'Level 2', '9', '2,5', 'R2'].map(levelOf)).toEqual([
    2,
    2,
    3,
    1,
    2,
    3,
    2,
    null,
    null,
    null,
  ]);
});

test('lists say in many ways that nobody was reminded', () => {
  expect(['0', '00', '-', 'Aucune', 'néant', 'Jamais', 'Non relancé', 'none'].every(saysNoStep)).toBe(true);
  expect(['1', 'Relance', ''].some(saysNoStep)).toBe(false);
});

test('the steps are listed with their numbers', () => {
  expect(listSteps(steps)).toBe('1 Rappel courtois, 2 Première relance, 3 Relance 2');
});
