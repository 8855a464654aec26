import { describe, expect, test } from 'vitest';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderInput, ReminderScenario } from '../../shared/domain/reminders/types.ts';
import {
  closedUntil,
  movedBefore,
  nextOpenDay,
  type SendingCalendar,
} from '../../shared/domain/scenarios/sending-days.ts';
import { inputOf, invoice, project, standard, step } from './reminder-cases.ts';

const office: SendingCalendar = { ...standard, area: { holidayPlace: 'metropole' } };

describe('the days on which a scenario sends', () => {
  test.each([
    ['a Friday', '2025-06-27', {}, null],
    ['a Saturday and the Sunday after it', '2025-06-28', {}, '2025-06-29'],
    ['a Saturday where it is chosen', '2025-06-28', { sendingDays: [1, 2, 3, 4, 5, 6] }, null],
    ['a public holiday, whatever is chosen', '2025-07-14', { sendingDays: [1, 2, 3, 4, 5, 6, 7] }, '2025-07-14'],
    ['a holiday before a week-end', '2025-08-15', {}, '2025-08-17'],
    ['Good Friday, in Alsace-Moselle', '2025-04-18', { area: { holidayPlace: 'alsaceMoselle' } }, '2025-04-21'],
    ['Good Friday, elsewhere', '2025-04-18', {}, null],
    ['the abolition of slavery, in Martinique', '2025-05-22', { area: { holidayPlace: 'martinique' } }, '2025-05-22'],
    ['the abolition of slavery in Martinique, elsewhere', '2025-05-22', {}, null],
    ['one day of the week only', '2025-06-24', { sendingDays: [1] }, '2025-06-29'],
    ['August, where nothing leaves', '2025-08-04', { augustRule: 'nothing' }, '2025-08-31'],
    ['August, where letters do', '2025-08-04', { augustRule: 'lettersOnly' }, null],
  ] as const)('%s', (_name, day, values, last) => {
    expect(closedUntil({ ...office, ...values }, day, 'letter')).toBe(last);
    expect(nextOpenDay({ ...office, ...values }, day, 'letter') > day).toBe(last !== null);
  });

  test('a call waits for the end of an August with letters only', () => {
    const quiet = { ...office, augustRule: 'lettersOnly' } as const;
    expect(closedUntil(quiet, '2025-08-04', 'call')).toBe('2025-08-31');
    expect(closedUntil(quiet, '2025-08-04', 'registered')).toBeNull();
  });

  test('a step of a closed day goes to the open day before, but never out of August', () => {
    const before = { ...office, closedDayRule: 'before' } as const;
    expect(movedBefore(before, '2025-06-29')).toBe('2025-06-27');
    expect(movedBefore(before, '2025-07-14')).toBe('2025-07-11');
    expect(movedBefore({ ...before, augustRule: 'nothing' }, '2025-08-20')).toBe('2025-08-20');
    expect(movedBefore(office, '2025-06-29')).toBe('2025-06-29');
  });
});

describe('a message whose day is closed', () => {
  const one = (values: Partial<ReminderScenario>): ReminderScenario => ({
    ...standard,
    steps: [step(1, { days: 5 })],
    ...values,
  });
  const plan = (dueOn: string, asOf: string, scenario: ReminderScenario, values: Partial<ReminderInput> = {}) => {
    const { proposals, heldBack } = planReminders(
      inputOf([invoice(1, { dueOn })], { asOf, scenarios: [scenario], ...values }),
    );
    return proposals.length > 0
      ? 'proposed'
      : heldBack.map(({ each }) => each.map(({ reason, untilOn }) => ({ reason, untilOn })));
  };

  test('is held back until the eve of the next sending day, and proposed all the same where the user asks', () => {
    const waits = [[{ reason: 'dayClosed', untilOn: '2025-06-29' }]];
    expect(plan('2025-06-23', '2025-06-28', one({}))).toEqual(waits);
    expect(plan('2025-06-23', '2025-06-30', one({}))).toBe('proposed');
    expect(plan('2025-06-23', '2025-06-28', one({}), { opensClosedDays: true })).toBe('proposed');
  });

  test('leaves on the sending day before where the scenario says so', () => {
    const before = one({ closedDayRule: 'before' });
    expect(plan('2025-06-23', '2025-06-26', before)).toEqual([[{ reason: 'stepNotReached', untilOn: '2025-06-26' }]]);
    expect(plan('2025-06-23', '2025-06-27', before)).toBe('proposed');
  });

  test('claims nothing on the sending day before when it is not late then', () => {
    const eager = one({ closedDayRule: 'before', steps: [step(1, { days: 1 })] });
    // Due on a Friday, claimed from the Saturday on: on the Friday nobody is late.
    expect(plan('2025-06-27', '2025-06-27', eager)).toEqual([[{ reason: 'stepNotReached', untilOn: '2025-06-27' }]]);
    expect(plan('2025-06-27', '2025-06-30', eager)).toBe('proposed');
  });

  test('is projected on the day on which it will leave', () => {
    const on = (scenario: ReminderScenario) =>
      project(inputOf([invoice(1, { dueOn: '2025-07-09' })], { asOf: '2025-06-30', scenarios: [scenario] }), {
        from: '2025-06-30',
        to: '2025-09-30',
      }).map((row) => row.on);
    expect(on(one({}))).toEqual(['2025-07-15']);
    expect(on(one({ closedDayRule: 'before' }))).toEqual(['2025-07-11']);
    expect(on(one({ steps: [step(1, { days: 30 })], augustRule: 'nothing' }))).toEqual(['2025-09-01']);
    expect(on(one({ steps: [step(1, { days: 30, channel: 'call' })], augustRule: 'lettersOnly' }))).toEqual([
      '2025-09-01',
    ]);
  });
});
