import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priorityBy } from '../../shared/domain/agenda/priority.ts';
import { usualScales } from '../../shared/domain/agenda/priority-scales.ts';
import { followPromises, type PromiseFacts } from '../../shared/domain/promises/follow-promises.ts';
import { documentsCovering, limitedTo } from '../../shared/domain/promises/terms.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { sumCents } from '../../shared/domain/values/money.ts';

/** 500,00 € promised for 10 June on the document 1, with three days of grace. */
function promise(values: Partial<PromiseFacts> = {}): PromiseFacts {
  return {
    id: 1,
    amountCents: 500_00,
    dueOn: '2025-06-10',
    graceDays: 3,
    end: null,
    documents: [{ id: 1, settledCents: 0 }],
    ...values,
  };
}

type Payment = readonly [day: string, documentId: number, cents: number];

function follow(promises: readonly PromiseFacts[], payments: readonly Payment[], asOf: string) {
  const followed = followPromises(promises, settledBy(payments), asOf);
  return promises.map(({ id }) => {
    const { state, keptCents, isPaidSince } = followed.get(id) ?? {};
    return [state, keptCents, ...(isPaidSince ? ['since'] : [])];
  });
}

/** What payments settle of documents of `amountCents` each. */
function settledBy(payments: readonly Payment[], amountCents = 2_000_00) {
  return (day: string) => {
    const paid = new Map<number, number>([
      [1, 0],
      [2, 0],
    ]);
    for (const [on, id, cents] of payments) if (on <= day) paid.set(id, (paid.get(id) ?? 0) + cents);
    return new Map(
      [...paid].map(([id, settledCents]) => [id, { settledCents, owedCents: amountCents - settledCents }]),
    );
  };
}

describe('the state of a promise on a day', () => {
  test.each<[string, Payment[], string, Partial<PromiseFacts>, unknown[]]>([
    ['runs before its day', [], '2025-06-01', {}, ['running', 0]],
    ['runs on the last day of grace', [], '2025-06-13', {}, ['running', 0]],
    ['is broken the day after', [], '2025-06-14', {}, ['broken', 0]],
    ['without grace, is broken the day after', [], '2025-06-11', { graceDays: 0 }, ['broken', 0]],
    ['a part paid does not keep it', [['2025-06-05', 1, 200_00]], '2025-06-06', {}, ['running', 200_00]],
    ['a part paid in time', [['2025-06-13', 1, 200_00]], '2025-06-14', {}, ['partlyKept', 200_00]],
    ['kept as soon as the amount is reached', [['2025-06-02', 1, 500_00]], '2025-06-02', {}, ['kept', 500_00]],
    ['not yet the day before', [['2025-06-02', 1, 500_00]], '2025-06-01', {}, ['running', 0]],
    ['kept on the last day of grace', [['2025-06-13', 1, 500_00]], '2026-01-01', {}, ['kept', 500_00]],
    ['more than promised counts no more', [['2025-06-13', 1, 900_00]], '2026-01-01', {}, ['kept', 500_00]],
    ['money a day late', [['2025-06-14', 1, 500_00]], '2025-06-14', {}, ['broken', 0, 'since']],
    [
      'the rest a day late',
      [
        ['2025-06-10', 1, 1],
        ['2025-06-14', 1, 499_99],
      ],
      '2025-07-01',
      {},
      ['partlyKept', 1, 'since'],
    ],
    ['paid on another document', [['2025-06-02', 2, 500_00]], '2025-06-14', {}, ['broken', 0]],
    [
      'a cheque that bounced in time',
      [
        ['2025-06-02', 1, 500_00],
        ['2025-06-09', 1, -500_00],
      ],
      '2025-06-14',
      {},
      ['broken', 0],
    ],
    ['cancelled', [], '2025-06-14', { end: 'cancelled' }, ['cancelled', 0]],
    [
      'replaced, whatever was paid',
      [['2025-06-02', 1, 500_00]],
      '2025-06-14',
      { end: 'replaced' },
      ['replaced', 500_00],
    ],
  ])('%s', (_name, payments, asOf, values, expected) => {
    expect(follow([promise(values)], payments, asOf)).toEqual([expected]);
  });

  test('what had been paid before it was recorded keeps nothing', () => {
    const recorded = promise({ documents: [{ id: 1, settledCents: 300_00 }] });
    expect(
      follow(
        [recorded],
        [
          ['2025-05-01', 1, 300_00],
          ['2025-06-02', 1, 400_00],
        ],
        '2025-06-20',
      ),
    ).toEqual([['partlyKept', 400_00]]);
  });

  test('several promises on one invoice are kept one after the other, the first due first', () => {
    const both = [promise({ id: 1, dueOn: '2025-06-20' }), promise({ id: 2, dueOn: '2025-06-10' })];
    const paid: Payment[] = [['2025-06-09', 1, 500_00]];
    expect(follow(both, paid, '2025-06-15')).toEqual([
      ['running', 0],
      ['kept', 500_00],
    ]);
    expect(follow(both, paid, '2025-07-01')).toEqual([
      ['broken', 0],
      ['kept', 500_00],
    ]);
    expect(follow(both, [...paid, ['2025-06-21', 1, 500_00]], '2025-07-01')).toEqual([
      ['kept', 500_00],
      ['kept', 500_00],
    ]);
  });

  test('money that came too late for one and keeps the next has not paid the first since', () => {
    const first = promise({ id: 1 });
    const next = promise({ id: 2, dueOn: '2025-06-20' });
    const paid: Payment[] = [['2025-06-15', 1, 500_00]];
    expect(follow([first, next], paid, '2025-06-16')).toEqual([
      ['broken', 0],
      ['kept', 500_00],
    ]);
    expect(follow([first, next], [['2025-06-15', 1, 700_00]], '2025-06-16')).toEqual([
      ['broken', 0],
      ['kept', 500_00],
    ]);
    expect(follow([first, next], [...paid, ['2025-06-25', 1, 500_00]], '2025-06-25')).toEqual([
      ['broken', 0, 'since'],
      ['kept', 500_00],
    ]);
    const leftOf = (amountCents: number) =>
      followPromises([first, next], settledBy(paid, amountCents), '2025-06-16').get(1)?.leftCents;
    expect([leftOf(2_000_00), leftOf(700_00), leftOf(500_00)]).toEqual([500_00, 200_00, 0]);
  });

  test('no cent keeps one promise and pays another: both together never count more than came', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2025-06-01', days));
    const cents = fc.integer({ min: 1, max: 600 });
    const promised = fc.record({ amountCents: cents, dueOn: day, graceDays: fc.integer({ min: 0, max: 5 }) });
    const payment = fc.tuple(day, fc.constantFrom(1, 2), cents);
    let sinceCount = 0;
    fc.assert(
      fc.property(
        fc.array(promised, { minLength: 1, maxLength: 5 }),
        fc.array(payment, { maxLength: 6 }),
        (wanted, paid) => {
          const documents = [
            { id: 1, settledCents: 0 },
            { id: 2, settledCents: 0 },
          ];
          const promises = wanted.map((values, place) => promise({ ...values, id: place + 1, documents }));
          const followed = followPromises(promises, settledBy(paid, 1_000_00), '2025-08-01');
          const counted = promises.map(({ id, amountCents }) => {
            const { keptCents = 0, isPaidSince } = followed.get(id) ?? {};
            if (isPaidSince) sinceCount += 1;
            return isPaidSince ? amountCents : keptCents;
          });
          expect(sumCents(counted)).toBeLessThanOrEqual(sumCents(paid.map(([, , paidCents]) => paidCents)));
        },
      ),
    );
    expect(sinceCount).toBeGreaterThan(0);
  });

  test('what an earlier promise took before another was recorded is not taken again', () => {
    const first = promise({ id: 1 });
    const second = promise({ id: 2, dueOn: '2025-06-12', documents: [{ id: 1, settledCents: 500_00 }] });
    const paid: Payment[] = [
      ['2025-06-02', 1, 500_00],
      ['2025-06-11', 1, 500_00],
    ];
    expect(follow([first, second], paid, '2025-06-12')).toEqual([
      ['kept', 500_00],
      ['kept', 500_00],
    ]);
  });

  test('an ended promise takes nothing from the others', () => {
    const ended = promise({ id: 1, end: 'replaced' });
    const other = promise({ id: 2, dueOn: '2025-06-20' });
    expect(follow([ended, other], [['2025-06-09', 1, 500_00]], '2025-06-10')[1]).toEqual(['kept', 500_00]);
  });
});

describe('what a promise is about', () => {
  const debit = (id: number, owedCents: number, dueOn: string | null, freeCents = owedCents) => {
    return { id, owedCents, freeCents, dueOn, issuedOn: '2025-05-01', currency: 'EUR' };
  };
  const debits = [
    debit(3, 300, '2025-06-30'),
    debit(1, 200, '2025-06-01'),
    debit(2, 0, '2025-05-15'),
    debit(4, 100, null),
    debit(5, 400, '2025-05-02', 0),
  ];

  test.each([
    [50, [4]],
    [100, [4]],
    [101, [4, 1]],
    [301, [4, 1, 3]],
    [9_000, [4, 1, 3]],
  ])('%i cents are about the oldest due that cover them', (cents, ids) => {
    expect(documentsCovering(debits, cents).map(({ id }) => id)).toEqual(ids);
  });

  test('an amount above what is owed, or above what of it nobody promised, is limited to it', () => {
    const debits = [debit(1, 200, null), debit(2, 300, null, 20)];
    expect([limitedTo(250, debits), limitedTo(150, debits)]).toEqual([220, 150]);
  });
});

test('a broken promise comes before everything else', () => {
  const most = { amount: 90_000_000, age: 900, silence: 900, habit: 900, limit: 900, deadline: 900, level: 20 };
  const least = { amount: 1, age: 0, silence: null, habit: null, limit: null, deadline: null, level: 0 };
  const broken = priorityBy(usualScales, { ...least, brokenPromise: 1 });
  const other = priorityBy(usualScales, { ...most, brokenPromise: 0 });
  expect(broken.points).toBeGreaterThan(other.points);
  expect(other.parts).not.toHaveProperty('brokenPromise');
});
