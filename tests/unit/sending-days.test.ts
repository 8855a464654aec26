import { describe, expect, test } from 'vitest';
import { type HolidayPlace, holidayPlaces } from '../../shared/domain/kinds.ts';
import type { HolidayArea } from '../../shared/domain/law/holidays.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderInput, ReminderScenario } from '../../shared/domain/reminders/types.ts';
import {
  closedUntil,
  movedBefore,
  nextOpenDay,
  type SendingCalendar,
} from '../../shared/domain/scenarios/sending-days.ts';
import { addDays } from '../../shared/domain/values/days.ts';
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

describe('an August with letters only', () => {
  /** Due on 20 July and reminded by letter on the 25th: then a call on 4 August, a letter on the 19th, a notice on 3 September. */
  const planAt = (asOf: string, values: Partial<ReminderScenario> = {}) => {
    const reminded = invoice(1, { issuedOn: '2025-06-20', dueOn: '2025-07-20', level: 2, remindedOn: '2025-07-25' });
    const scenarios: ReminderScenario[] = [{ ...standard, augustRule: 'lettersOnly', ...values }];
    const { proposals, heldBack } = planReminders(inputOf([reminded], { asOf, scenarios }));
    return [...proposals.map(({ level }) => level), ...heldBack.flatMap(({ each }) => each)];
  };

  test('a call passes over to the letter after it, which leaves on its own day', () => {
    expect(planAt('2025-08-05')).toEqual([
      expect.objectContaining({ reason: 'stepNotReached', untilOn: '2025-08-18' }),
    ]);
    expect(planAt('2025-08-19')).toEqual([4]);
  });

  test('a call waits for September where no letter would leave before', () => {
    const steps = standard.steps.map((each) => (each.level === 4 ? { ...each, days: 60 } : each));
    expect(planAt('2025-08-19', { steps })).toEqual([
      expect.objectContaining({ reason: 'dayClosed', untilOn: '2025-08-31' }),
    ]);
    expect(planAt('2025-09-01', { steps })).toEqual([3]);
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

/** A working day of metropolitan France on which a place keeps a holiday of its own: the working day before it, and the last closed day. */
const ownHolidays: Readonly<Record<Exclude<HolidayPlace, 'metropole'>, { before: string; on: string; until: string }>> =
  {
    alsaceMoselle: { before: '2025-04-17', on: '2025-04-18', until: '2025-04-21' },
    guadeloupe: { before: '2025-05-26', on: '2025-05-27', until: '2025-05-27' },
    guyane: { before: '2025-06-06', on: '2025-06-10', until: '2025-06-10' },
    martinique: { before: '2025-05-21', on: '2025-05-22', until: '2025-05-22' },
    mayotte: { before: '2026-04-24', on: '2026-04-27', until: '2026-04-27' },
    reunion: { before: '2024-12-19', on: '2024-12-20', until: '2024-12-22' },
    saintBarthelemy: { before: '2025-10-08', on: '2025-10-09', until: '2025-10-09' },
    saintMartin: { before: '2025-05-26', on: '2025-05-27', until: '2025-05-27' },
  };

describe.each(holidayPlaces.filter((place) => place !== 'metropole'))('a firm in %s', (holidayPlace) => {
  const { before, on, until } = ownHolidays[holidayPlace];
  /** An invoice whose only step is reached on the holiday, in a firm established there, or in `area`. */
  const reachedThen = (asOf: string, values: Partial<ReminderScenario> = {}, area: HolidayArea = { holidayPlace }) =>
    inputOf([invoice(1, { issuedOn: '2024-01-05', bookedOn: '2024-01-05', dueOn: addDays(on, -5) })], {
      asOf,
      area,
      scenarios: [{ ...standard, steps: [step(1, { days: 5 })], ...values }],
    });

  test('sends nothing on its own holiday, which is a day as any other elsewhere', () => {
    expect(planReminders(reachedThen(on)).heldBack).toMatchObject([{ reasons: ['dayClosed'], untilOn: until }]);
    expect(planReminders(reachedThen(on, {}, { holidayPlace: 'metropole' })).proposals).toHaveLength(1);
    expect(planReminders(reachedThen(addDays(until, 1))).proposals).toHaveLength(1);
  });

  test('sends the working day before it where its scenario says so', () => {
    const rule = { closedDayRule: 'before' } as const;
    expect(planReminders(reachedThen(before, rule)).proposals).toHaveLength(1);
    const elsewhere = planReminders(reachedThen(before, rule, { holidayPlace: 'metropole' }));
    expect(elsewhere.heldBack).toMatchObject([{ reasons: ['stepNotReached'], untilOn: addDays(on, -1) }]);
  });

  test('is told the day on which it will be sent', () => {
    const days = (values: Partial<ReminderScenario>) =>
      project(reachedThen(addDays(on, -10), values), { from: addDays(on, -10), to: addDays(on, 10) }).map(
        (row) => row.on,
      );
    expect(days({})).toEqual([addDays(until, 1)]);
    expect(days({ closedDayRule: 'before' })).toEqual([before]);
  });
});
