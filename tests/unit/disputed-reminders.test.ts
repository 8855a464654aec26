import { describe, expect, test } from 'vitest';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderDocument } from '../../shared/domain/reminders/types.ts';
import { credit, dispute, hold, inputOf, invoice, project } from './reminder-cases.ts';

const planned = (documents: readonly ReminderDocument[], reasonsToWait: ReturnType<typeof dispute>[], asOf?: string) =>
  planReminders(inputOf(documents, { reasonsToWait, ...(asOf === undefined ? {} : { asOf }) }));

/** [reference, open, owed, disputed, reasons, untilOn] of what is held back. */
const held = (...asked: Parameters<typeof planned>) =>
  planned(...asked).heldBack.map((row) => [
    row.reference,
    row.openCents,
    row.owedCents,
    row.disputedCents,
    row.reasons,
    row.untilOn,
  ]);

describe('a document wholly disputed', () => {
  test('is held back until the day to settle it by, and its amount is not lost', () => {
    expect(planned([invoice(1)], [dispute(1)]).proposals).toEqual([]);
    expect(held([invoice(1)], [dispute(1)])).toEqual([['F1', 100_000, 100_000, 100_000, ['dispute'], '2025-07-31']]);
  });

  test('past that day it is still disputed, and nothing says when it ends', () => {
    expect(held([invoice(1)], [dispute(1)], '2025-08-01')).toEqual([
      ['F1', 100_000, 100_000, 100_000, ['dispute'], null],
    ]);
    expect(held([invoice(1)], [dispute(1, { untilOn: null })])).toEqual([
      ['F1', 100_000, 100_000, 100_000, ['dispute'], null],
    ]);
    const input = inputOf([invoice(1)], { reasonsToWait: [dispute(1)] });
    expect(project(input, { from: '2025-06-30', to: '2025-12-31' })).toEqual([]);
  });

  test('two disputes may cover it together, and more than it is open for counts as all of it', () => {
    const two = [dispute(1, { coversCents: 60_000 }), dispute(1, { coversCents: 70_000, untilOn: '2025-09-30' })];
    expect(held([invoice(1)], two)).toEqual([['F1', 100_000, 100_000, 100_000, ['dispute'], '2025-09-30']]);
  });

  test('its other reasons are told too', () => {
    const reasons = [dispute(1), hold({ kind: 'directDebit', documentId: 1, untilOn: '2025-08-10' })];
    expect(held([invoice(1)], reasons)).toEqual([
      ['F1', 100_000, 100_000, 100_000, ['dispute', 'directDebit'], '2025-08-10'],
    ]);
  });
});

describe('a document disputed in part', () => {
  test('stays in the message for the rest: table, sums, claimed amount and priority', () => {
    const { proposals, heldBack } = planned(
      [invoice(1, { amountCents: 300_000, openCents: 300_000 }), invoice(2)],
      [dispute(1, { coversCents: 250_000 })],
    );
    expect(heldBack).toEqual([]);
    expect(proposals).toMatchObject([
      {
        totalCents: 150_000,
        creditCents: 0,
        disputedCents: 250_000,
        claimedCents: 150_000,
        priority: { parts: { amount: 10 } },
        documents: [
          { reference: 'F1', openCents: 50_000, disputedCents: 250_000, owedCents: 50_000 },
          { reference: 'F2', openCents: 100_000, disputedCents: 0, owedCents: 100_000 },
        ],
      },
    ]);
  });

  test('to the cent: one cent undisputed is claimed, where the scenario does not find it too little', () => {
    const { proposals } = planned([invoice(1), invoice(2)], [dispute(1, { coversCents: 99_999 })]);
    expect(proposals[0]).toMatchObject({ totalCents: 100_001, claimedCents: 100_001, disputedCents: 99_999 });
  });

  test('other holds keep all of it back', () => {
    const reasons = [dispute(1, { coversCents: 30_000 }), hold({ kind: 'other', documentId: 1 })];
    expect(held([invoice(1)], reasons)).toEqual([
      ['F1', 100_000, 100_000, 30_000, ['otherHold', 'dispute'], '2025-07-31'],
    ]);
  });
});

describe('credits not allocated', () => {
  test('pay what is undisputed first, of every document (C. civ. 1342-10)', () => {
    const { proposals, heldBack } = planned(
      [invoice(1, { dueOn: '2025-04-30' }), invoice(2), credit(3, 90_000)],
      [dispute(1, { coversCents: 40_000 })],
    );
    expect(heldBack.map(({ reference, reasons, disputedCents }) => [reference, reasons, disputedCents])).toEqual([
      ['F1', ['dispute'], 40_000],
    ]);
    expect(proposals).toMatchObject([{ totalCents: 100_000, creditCents: 30_000, claimedCents: 70_000 }]);
    expect(proposals[0]?.elsewhere).toEqual({ creditCents: 60_000, references: ['F1'] });
  });

  test('then what is disputed; a document that they cover whole waits for them to be allocated', () => {
    expect(held([invoice(1), credit(2, 80_000)], [dispute(1, { coversCents: 40_000 })])).toEqual([
      ['F1', 100_000, 20_000, 20_000, ['dispute'], '2025-07-31'],
    ]);
    expect(held([invoice(1), invoice(2, { openCents: 50_000 }), credit(3, 150_000)], [dispute(1)])).toEqual([
      ['F1', 100_000, 0, 0, expect.arrayContaining(['paymentToAllocate', 'dispute', 'noBalance']), null],
      ['F2', 50_000, 0, 0, expect.arrayContaining(['paymentToAllocate', 'noBalance']), null],
    ]);
  });

  test('a payment that names a disputed invoice pays its undisputed part first', () => {
    const payment = credit(2, 80_000, { label: 'Facture F2025-0001' });
    const named = invoice(1, { reference: 'F2025-0001' });
    const { proposals } = planned([named, payment], [dispute(1, { coversCents: 10_000 })]);
    expect(proposals).toMatchObject([{ totalCents: 90_000, creditCents: 80_000, claimedCents: 10_000 }]);
  });
});

test('a document held for something else says that a part of it is disputed, which does not make it wait longer', () => {
  const reasons = [dispute(1, { coversCents: 40_000 }), hold({ documentId: 1, kind: 'other', untilOn: '2025-07-05' })];
  expect(planned([invoice(1)], reasons).heldBack).toMatchObject([
    { reference: 'F1', reasons: ['otherHold', 'dispute'], untilOn: '2025-07-05', disputedCents: 40_000 },
  ]);
});
