import { describe, expect, test } from 'vitest';
import { carriedLevel } from '../../shared/domain/reminders/carried-level.ts';
import { type ReadyScenario, readyScenarios } from '../../shared/domain/scenarios/ready.ts';
import { readyContents } from '../../shared/i18n/ready-scenarios.ts';

const scenarioOf = (ready: ReadyScenario) => ({ id: readyScenarios.indexOf(ready), steps: readyContents[ready].steps });
const carried = (from: ReadyScenario, level: number, to: ReadyScenario) =>
  carriedLevel(scenarioOf(from), level, scenarioOf(to));

describe('the level of a customer who changes scenario', () => {
  test('stays where it is in the same scenario', () => {
    expect([0, 1, 5].map((level) => carried('standard', level, 'standard'))).toEqual([0, 1, 5]);
  });

  test('is that of the same steps in a scenario edited since, whatever was inserted, moved or removed', () => {
    const saved = readyContents.standard.steps.map((step) => ({ ...step, id: step.level as number | null }));
    const [before, first, call, ...others] = saved;
    if (!before || !first || !call) throw new Error('no step');
    const numbered = (steps: typeof saved) => steps.map((step, index) => ({ ...step, level: index + 1 }));
    const carriedTo = (steps: typeof saved) =>
      [0, 1, 2, 3].map((level) => carriedLevel({ id: 1, steps: saved }, level, { id: 1, steps: numbered(steps) }));
    const added = { ...first, id: null };
    expect(carriedTo([before, added, first, call, ...others])).toEqual([0, 1, 3, 4]);
    expect(carriedTo([before, call, first, ...others])).toEqual([0, 1, 3, 3]);
    expect(carriedTo([before, first, ...others])).toEqual([0, 1, 2, 2]);
  });

  test('is that of the last step no more serious than the one reached', () => {
    // standard: before, courteous letter, firm call, firm letter, notice; firm: courteous letter, firm call, firm letter, notice
    expect([0, 1, 2, 3, 4, 5].map((level) => carried('standard', level, 'firm'))).toEqual([0, 0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((level) => carried('firm', level, 'standard'))).toEqual([0, 2, 3, 4, 5]);
  });

  test('counts as many steps of one seriousness as were passed, a call for less than a letter', () => {
    // courteous: before, letter, call, letter (all courteous), firm letter, notice
    expect([1, 2, 3, 4, 5, 6].map((level) => carried('courteous', level, 'consumer'))).toEqual([0, 1, 1, 2, 3, 4]);
    expect([1, 2, 3, 4].map((level) => carried('consumer', level, 'courteous'))).toEqual([2, 4, 5, 6]);
  });

  test('a firm call stands for no firm letter: the notice still follows one', () => {
    const call = readyContents.standard.steps.find(({ channel }) => channel === 'call');
    const letter = readyContents.publicBuyer.steps.findLast(({ isFormalNotice }) => !isFormalNotice);
    expect([call?.tone, letter?.tone]).toEqual(['firm', 'firm']);
    expect(carried('standard', call?.level ?? 0, 'publicBuyer')).toBe((letter?.level ?? 0) - 1);
  });

  test('a notice served is served by no other scenario', () => {
    for (const from of readyScenarios)
      for (const to of readyScenarios)
        expect(carried(from, readyContents[from].steps.length, to)).toBe(readyContents[to].steps.length);
  });
});

test('a ready scenario works untouched: its days are in order, a firm letter comes before its notice, which comes last', () => {
  const names = new Set(readyScenarios.map((ready) => readyContents[ready].name));
  expect(names.size).toBe(readyScenarios.length);
  for (const ready of readyScenarios) {
    const { steps } = readyContents[ready];
    const days = steps.map((step) => (step.direction === 'before' ? -step.days : step.days));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(steps.map(({ level }) => level)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.map(({ isFormalNotice }) => isFormalNotice)).toEqual(
      steps.map((_, index) => index === steps.length - 1),
    );
    expect(steps.at(-2)).toMatchObject({ tone: 'firm', channel: 'letter' });
    expect(steps.at(-1)).toMatchObject({ tone: 'formal', channel: 'registered' });
  }
});
