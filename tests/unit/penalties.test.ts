import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import legal from '../../resources/legal-fr.json' with { type: 'json' };
import { halfYearRates } from '../../shared/domain/law/legal-rates.ts';
import {
  computePenalties,
  interest,
  type PenaltyInput,
  recoveryIndemnityOf,
} from '../../shared/domain/law/penalties.ts';
import { addDays, daysBetween } from '../../shared/domain/values/days.ts';

const invoice: PenaltyInput = {
  customerKind: 'business',
  dueOn: '2025-05-31',
  openCents: 100_000,
  until: '2025-06-30',
  payments: [],
  contractBasisPoints: null,
};

test('the recovery indemnity is that of the dated table, from the day it was introduced', () => {
  const { amountEUR, since } = legal.recoveryIndemnity;
  expect([amountEUR, since]).toEqual([40, '2013-01-01']);
  expect(recoveryIndemnityOf(since)).toBe(40_00);
  expect(recoveryIndemnityOf(addDays(since, -1))).toBe(0);
});

describe('published examples', () => {
  test('a contractual penalty: 3 000 € at 14,76 % for 30 days', () => {
    expect(interest(300_000, 1476, 30)).toBe(3639);
  });

  test('a leap year still counts 365 days: 2 000 € at 4,35 % for 29 days of 2016', () => {
    expect(interest(200_000, 435, 29)).toBe(691);
  });

  test('1 000 € at 13,15 % for 30 days is 10,81 €', () => {
    expect(computePenalties(invoice)).toEqual({
      periods: [
        { from: '2025-06-01', to: '2025-06-30', days: 30, baseCents: 100_000, ratePercent: 13.15, interestCents: 1081 },
      ],
      interestCents: 1081,
      indemnityCents: 4000,
    });
  });

  test('a public buyer owes from 25 March the rate of 1 January + 8, for the whole delay', () => {
    const penalties = computePenalties({
      ...invoice,
      customerKind: 'public',
      dueOn: '2025-03-24',
      until: '2025-12-31',
      contractBasisPoints: 2000,
    });
    expect(penalties?.periods).toEqual([
      { from: '2025-03-25', to: '2025-12-31', days: 282, baseCents: 100_000, ratePercent: 11.15, interestCents: 8615 },
    ]);
  });

  test('the contractual rate of early 2026 may not go below 7,86 %', () => {
    const late = { ...invoice, dueOn: '2026-01-31', until: '2026-03-02', contractBasisPoints: 500 };
    expect(computePenalties(late)?.periods[0]?.ratePercent).toBe(7.86);
    expect(computePenalties({ ...late, contractBasisPoints: 1200 })?.periods[0]?.ratePercent).toBe(12);
  });
});

test.each([
  ['2024-01-01', 1450, 1250, 1521],
  ['2024-12-31', 1425, 1225, 1476],
  ['2025-06-30', 1315, 1115, 1113],
  ['2025-07-01', 1215, 1015, 828],
  ['2026-02-15', 1215, 1015, 786],
  ['2026-11-21', 1240, 1040, 825],
])('rates of the half-year of %s', (day, defaultBasisPoints, publicBasisPoints, floorBasisPoints) => {
  expect(halfYearRates(day)).toMatchObject({ defaultBasisPoints, publicBasisPoints, floorBasisPoints });
});

test('each half-year bears its own rate', () => {
  const penalties = computePenalties({ ...invoice, dueOn: '2023-12-15', until: '2025-01-10' });
  expect(penalties?.periods.map(({ from, to, days, ratePercent }) => [from, to, days, ratePercent])).toEqual([
    ['2023-12-16', '2023-12-31', 16, 14],
    ['2024-01-01', '2024-06-30', 182, 14.5],
    ['2024-07-01', '2024-12-31', 184, 14.25],
    ['2025-01-01', '2025-01-10', 10, 13.15],
  ]);
});

test('a part paid late bears interest until its day, that day included', () => {
  const penalties = computePenalties({ ...invoice, payments: [{ on: '2025-06-10', amountCents: 50_000 }] });
  expect(penalties?.periods.map(({ from, to, days, baseCents }) => [from, to, days, baseCents])).toEqual([
    ['2025-06-01', '2025-06-10', 10, 150_000],
    ['2025-06-11', '2025-06-30', 20, 100_000],
  ]);
});

test('a part paid before the due date bears none', () => {
  const penalties = computePenalties({ ...invoice, payments: [{ on: '2025-05-31', amountCents: 50_000 }] });
  expect(penalties?.periods.map((period) => period.baseCents)).toEqual([100_000]);
});

test('a half-year without a known rate is said to be missing, and no total pretends otherwise', () => {
  const penalties = computePenalties({ ...invoice, dueOn: '2026-12-01', until: '2027-01-31' });
  expect(penalties?.periods.map(({ ratePercent, interestCents }) => [ratePercent, interestCents])).toEqual([
    [12.4, 1019],
    [null, null],
  ]);
  expect(penalties?.interestCents).toBeNull();
  expect(penalties?.indemnityCents).toBe(4000);
});

test('nothing is owed on the due date, nor ever by a consumer', () => {
  expect(computePenalties({ ...invoice, until: invoice.dueOn })).toBeNull();
  expect(computePenalties({ ...invoice, customerKind: 'consumer' })).toBeNull();
});

test('periods follow one another and cover every day of the delay', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2014-06-01', offset));
  const payment = fc.record({ on: day, amountCents: fc.integer({ min: 1, max: 1_000_000 }) });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 900 }), fc.array(payment, { maxLength: 4 }), (dueOn, late, payments) => {
      const until = addDays(dueOn, late);
      const known = payments.filter((payment) => payment.on <= until);
      const periods = computePenalties({ ...invoice, dueOn, until, payments: known })?.periods ?? [];
      expect(periods[0]?.from).toBe(addDays(dueOn, 1));
      expect(periods.at(-1)?.to).toBe(until);
      for (const [index, period] of periods.entries()) {
        expect(period.days).toBe(daysBetween(period.from, period.to) + 1);
        if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.to ?? '', 1));
      }
      expect(periods.reduce((days, period) => days + period.days, 0)).toBe(late);
      expect(periods.at(-1)?.baseCents).toBeGreaterThanOrEqual(invoice.openCents);
    }),
  );
});
