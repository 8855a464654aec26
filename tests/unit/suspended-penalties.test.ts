import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditNotes, followDisputes } from '../../shared/domain/disputes/follow-disputes.ts';
import {
  type SuspendingDispute,
  standingForPenalties,
  suspensionsOf,
} from '../../shared/domain/disputes/suspensions.ts';
import { computePenalties, interest, type PenaltyInput } from '../../shared/domain/law/penalties.ts';
import { addDays } from '../../shared/domain/values/days.ts';

/** 1 000,00 € due on 31 May 2025, thirty days late, at 10 %. */
const invoice: PenaltyInput = {
  customerKind: 'public',
  dueOn: '2025-05-31',
  openCents: 100_000,
  until: '2025-06-30',
  payments: [],
  contractBasisPoints: null,
};
const dispute: SuspendingDispute = {
  id: 1,
  creditNoteId: null,
  amountCents: 30_000,
  isWhole: false,
  openedOn: '2025-06-11',
  end: null,
  resolvedOn: null,
  acceptedCents: null,
  runsPenalties: false,
};
const noCredit: CreditNotes = { allocated: [], linked: new Map() };
const suspended = (disputes: readonly SuspendingDispute[], credits: CreditNotes = noCredit) =>
  followDisputes(
    disputes.filter((each) => standingForPenalties(each) !== 'over'),
    credits,
    standingForPenalties,
  ).flatMap((followed) => suspensionsOf(followed, []));
const bases = (
  disputes: readonly SuspendingDispute[],
  { credits = noCredit, ...values }: Partial<PenaltyInput> & { credits?: CreditNotes } = {},
) =>
  computePenalties({ ...invoice, ...values, suspensions: suspended(disputes, credits) })?.periods.map(
    ({ from, to, baseCents }) => [from, to, baseCents],
  );

describe('the disputed part of an invoice', () => {
  test('bears no interest as long as it is disputed, for the days before it was either', () => {
    expect(bases([dispute])).toEqual([['2025-06-01', '2025-06-30', 70_000]]);
  });

  test('bears it where the reason says so', () => {
    expect(bases([{ ...dispute, runsPenalties: true }])).toEqual([['2025-06-01', '2025-06-30', 100_000]]);
  });

  test('was never owed where a credit note settled it, whether or not it lets penalties run', () => {
    const ended = { ...dispute, end: 'creditNote', resolvedOn: '2025-06-21', creditNoteId: 9 } as const;
    const note = { bookedOn: '2025-06-20', amountCents: 30_000 };
    const allocated = [{ ...note, creditNoteId: 9, on: '2025-06-20' }];
    const credits = { allocated, linked: new Map([[9, { ...note, openCents: 0, isThere: true }]]) };
    const paid = { openCents: 70_000, payments: [{ on: '2025-06-20', amountCents: 30_000 }], credits };
    for (const runsPenalties of [false, true])
      expect(bases([{ ...ended, runsPenalties }], paid)).toEqual([
        ['2025-06-01', '2025-06-20', 70_000],
        ['2025-06-21', '2025-06-30', 70_000],
      ]);
  });

  test('beyond the credit note that settled it, bears none until then', () => {
    const ended = { ...dispute, end: 'creditNote', resolvedOn: '2025-06-21', creditNoteId: 9 } as const;
    const note = { bookedOn: '2025-05-31', amountCents: 20_000 };
    const allocated = [{ ...note, creditNoteId: 9, on: '2025-05-31' }];
    const credits = { allocated, linked: new Map([[9, { ...note, openCents: 0, isThere: true }]]) };
    expect(bases([ended], { openCents: 80_000, credits })).toEqual([
      ['2025-06-01', '2025-06-10', 80_000],
      ['2025-06-11', '2025-06-20', 70_000],
      ['2025-06-21', '2025-06-30', 80_000],
    ]);
  });

  test('of which a part was conceded, bears none on that part only, on any day', () => {
    const conceded = { end: 'partlyAccepted', resolvedOn: '2025-06-21', acceptedCents: 12_000 } as const;
    expect(bases([{ ...dispute, ...conceded }])).toEqual([['2025-06-01', '2025-06-30', 88_000]]);
  });

  test.each(['rejected', 'abandoned', 'withdrawn', 'lifted'] as const)(
    'bears it all along once the dispute proved unfounded (%s)',
    (end) => {
      expect(bases([{ ...dispute, end, resolvedOn: '2025-06-21' }])).toEqual([['2025-06-01', '2025-06-30', 100_000]]);
    },
  );

  test('paid meanwhile, takes nothing off what is left', () => {
    expect(bases([dispute], { openCents: 20_000, payments: [{ on: '2025-06-15', amountCents: 80_000 }] })).toEqual([
      ['2025-06-01', '2025-06-15', 70_000],
    ]);
  });

  test('is left out of the sum to the cent', () => {
    const penalties = computePenalties({ ...invoice, suspensions: suspended([dispute]) });
    const rate = Math.round((penalties?.periods[0]?.ratePercent ?? 0) * 100);
    expect(penalties?.interestCents).toBe(interest(70_000, rate, 30));
  });
});

test('a suspension never adds interest, and one of all from the due date leaves none', () => {
  const offset = fc.integer({ min: -20, max: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: offset, days: offset, amountCents: fc.integer({ min: 1, max: 50_000 }) }), {
        maxLength: 3,
      }),
      (rows) => {
        const suspensions = rows.map(({ from, days, amountCents }) => {
          const first = addDays(invoice.dueOn, from);
          return { from: first, to: days < 0 ? null : addDays(first, days), amountCents };
        });
        const [own, all] = [computePenalties({ ...invoice, suspensions }), computePenalties(invoice)];
        // Each period is rounded for itself: half a cent each at most.
        const most = (all?.interestCents ?? 0) + (own?.periods.length ?? 0);
        expect(own?.interestCents).toBeLessThanOrEqual(most);
        const days = own?.periods.map((period) => period.days) ?? [];
        expect(days.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
      },
    ),
  );
  const whole = { from: '2025-06-01', to: null, amountCents: 100_000 };
  expect(computePenalties({ ...invoice, suspensions: [whole] })?.periods).toEqual([]);
});
