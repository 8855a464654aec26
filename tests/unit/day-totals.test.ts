import { describe, expect, test } from 'vitest';
import { calendarFacts, isDone, placeOfKind } from '../../shared/domain/agenda/calendar-kinds.ts';
import { type Counted, totalsOfDay } from '../../shared/domain/agenda/day-totals.ts';
import { calendarKinds } from '../../shared/domain/agenda/kinds.ts';
import { holidayRule, holidaysOf } from '../../shared/domain/law/holidays.ts';

const event = (values: Partial<Counted>): Counted => ({
  kind: 'reminder',
  customerId: 1,
  amountCents: 10_000,
  currency: 'EUR',
  isLate: false,
  ...values,
});

describe('what a day adds up to', () => {
  test('adds what is to be paid by it, and never what messages claim', () => {
    const totals = totalsOfDay([
      event({ kind: 'instalment', amountCents: 30_000 }),
      event({ kind: 'promiseEnd', amountCents: 5_050, customerId: 2 }),
      event({ kind: 'reminder', amountCents: 99_999, customerId: 3 }),
      event({ kind: 'task', amountCents: null, isLate: true }),
    ]);
    expect(totals).toEqual({
      waitingCount: 4,
      lateCount: 1,
      owed: [{ currency: 'EUR', amountCents: 35_050 }],
      doneCount: 0,
      received: [],
    });
  });

  test('keeps currencies apart', () => {
    const { owed } = totalsOfDay([
      event({ kind: 'instalment', amountCents: 100 }),
      event({ kind: 'instalment', amountCents: 200, currency: 'USD' }),
      event({ kind: 'promiseEnd', amountCents: 1 }),
    ]);
    expect(owed).toEqual([
      { currency: 'EUR', amountCents: 101 },
      { currency: 'USD', amountCents: 200 },
    ]);
  });

  test('counts the delay of a letter only where its account promised nothing for that day', () => {
    const { owed } = totalsOfDay([
      event({ kind: 'promiseEnd', amountCents: 40_000 }),
      event({ kind: 'letterDeadline', amountCents: 50_000 }),
      event({ kind: 'letterDeadline', amountCents: 7_000, customerId: 2 }),
    ]);
    expect(owed).toEqual([{ currency: 'EUR', amountCents: 47_000 }]);
  });

  test('tells what was received apart from what is to do', () => {
    const totals = totalsOfDay([
      event({ kind: 'received', amountCents: 12_345 }),
      event({ kind: 'sent', amountCents: 500 }),
      event({ kind: 'promiseKept', amountCents: 12_345 }),
    ]);
    expect(totals).toMatchObject({ waitingCount: 0, doneCount: 3, owed: [], received: [{ amountCents: 12_345 }] });
  });
});

test('every kind has one place in a day: what is due to us first, what happened last', () => {
  expect(Object.keys(calendarFacts).sort()).toEqual([...calendarKinds].sort());
  const inOrder = calendarKinds.toSorted((a, b) => placeOfKind(a) - placeOfKind(b));
  expect(inOrder.slice(0, 3)).toEqual(['instalment', 'promiseEnd', 'letterDeadline']);
  const done = inOrder.map(isDone);
  expect(done.indexOf(true)).toBeGreaterThan(done.lastIndexOf(false));
});

test('every holiday is named by the rule of the law that makes it', () => {
  const area = { holidayPlace: 'alsaceMoselle' } as const;
  const named = holidaysOf(2026, area).map((day) => holidayRule(day, area));
  expect(named).not.toContain(null);
  expect(holidayRule('2026-04-06', area)).toBe('EASTER+1');
  expect(holidayRule('2026-12-26', area)).toBe('12-26');
  expect(holidayRule('2026-12-26', { holidayPlace: 'metropole' })).toBeNull();
});
