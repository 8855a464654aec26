import { describe, expect, test } from 'vitest';
import { hasSendingDay } from '../../shared/domain/reminders/ahead/absence.ts';
import {
  documentsLeft,
  missedMessages,
  shiftedDocuments,
} from '../../shared/domain/reminders/ahead/missed-messages.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { credit, customer, hold, inputOf, invoice, standard } from './reminder-cases.ts';

/** Wednesday 18 June, the last day of use, and Monday 30 June 2025, the day of the return. */
const usedOn = '2025-06-18';
const today = '2025-06-30';
const absence = { usedOn, returnedOn: today };

function missedOf(documents: ReminderInput['documents'], values: Partial<ReminderInput> = {}) {
  const now = inputOf(documents, values);
  const missed = missedMessages({ ...now, asOf: usedOn }, planReminders(now).proposals, absence);
  return {
    ...missed,
    on: missed.messages.map(({ proposal, missedOn }) => [proposal.customerId, proposal.level, missedOn]),
  };
}

test('a message is missed on the first day of the absence on which it could have left', () => {
  // The first reminder leaves five days after the due date: on Friday 20 June, and on Monday 23 June for one that falls on the Saturday.
  const friday = invoice(1, { dueOn: '2025-06-15' });
  const saturday = invoice(2, { dueOn: '2025-06-16', customerId: 2 });
  const customers = [customer(), customer({ id: 2, code: 'C0002' })];
  expect(missedOf([saturday, friday], { customers }).on).toEqual([
    [1, 2, '2025-06-20'],
    [2, 2, '2025-06-23'],
  ]);
});

test('what was proposed already on the last day of use, and what is reached on the day of the return, is not missed', () => {
  expect(missedOf([invoice(1, { dueOn: '2025-06-10' })]).on).toEqual([]);
  expect(missedOf([invoice(1, { dueOn: '2025-06-25' })]).on).toEqual([]);
  expect(missedOf([invoice(1, { dueOn: '2025-08-25' })]).on).toEqual([]);
});

test('what waited for the end of a hold that ended meanwhile is missed', () => {
  const held = invoice(1, { dueOn: '2025-06-01' });
  const reasons = [
    { reason: 'otherHold', covers: { documentId: 1 }, untilOn: '2025-06-24', isContested: false },
  ] as const;
  expect(missedOf([held], { reasonsToWait: reasons }).on).toEqual([[1, 2, '2025-06-25']]);
});

test('put off, each waits as many days as were missed, and keeps its place', () => {
  const documents = [invoice(1, { dueOn: '2025-06-14' }), invoice(2, { dueOn: '2025-06-20', customerId: 2 })];
  const { messages } = missedOf(documents, { customers: [customer(), customer({ id: 2, code: 'C0002' })] });
  // Eleven days were missed, from 19 to 29 June: what was for the first of them leaves on the return.
  expect(shiftedDocuments(messages, absence, today)).toEqual([{ customerId: 2, documentId: 2, untilOn: '2025-07-05' }]);
});

test('passed over, a step counts as done on the day it was missed', () => {
  expect(missedOf([invoice(1, { dueOn: '2025-06-15' })])).toMatchObject({
    skipped: [{ customerId: 1, documentId: 1, stepId: 2, on: '2025-06-20' }],
    keptCount: 0,
  });
});

test('a formal notice, the step before it and the last step are never passed over', () => {
  expect(missedOf([invoice(1, { dueOn: '2025-05-24', level: 3 })])).toMatchObject({ skipped: [], keptCount: 1 });
  expect(missedOf([invoice(1, { dueOn: '2025-05-09', level: 4 })])).toMatchObject({ skipped: [], keptCount: 1 });
});

test('steps missed one after the other are passed over together, up to one that may not be', () => {
  const scenario = { ...inputOf([]).scenarios[0] } as ReminderInput['scenarios'][number];
  const short = {
    ...scenario,
    minimumDaysBetween: 1,
    steps: scenario.steps.map((step) => ({ ...step, days: step.level === 1 ? 5 : 3 + step.level })),
  };
  expect(missedOf([invoice(1, { dueOn: '2025-06-14' })], { scenarios: [short] })).toMatchObject({
    skipped: [{ documentId: 1, stepId: 3, on: '2025-06-20' }],
    keptCount: 0,
  });
});

describe('of one customer', () => {
  /** Their first reminders are of Friday 20 June, and of Sunday 22 June: the Monday after it. */
  const friday = invoice(1, { dueOn: '2025-06-15' });
  const monday = invoice(2, { dueOn: '2025-06-17' });
  const dollars = invoice(3, { dueOn: '2025-06-17', currency: 'USD' });
  const apart = { ...standard, messagesPer: 'document' } as const;

  test('the message about several invoices is missed once, on the day of the first that reaches it', () => {
    expect(missedOf([friday, monday])).toMatchObject({
      on: [[1, 2, '2025-06-20']],
      messages: [{ documentIds: [1, 2] }],
    });
  });

  test('one about each invoice is missed on its own day, not before the wait after another that would have left', () => {
    expect(missedOf([friday, monday], { scenarios: [apart] }).on).toEqual([
      [1, 2, '2025-06-20'],
      [1, 2, '2025-06-27'],
    ]);
    const often = { ...apart, minimumDaysBetween: 0 };
    const { on, skipped } = missedOf([friday, monday], { scenarios: [often] });
    expect(on).toEqual([
      [1, 2, '2025-06-20'],
      [1, 2, '2025-06-23'],
    ]);
    expect(skipped.map(({ documentId, stepId, on }) => [documentId, stepId, on])).toEqual([
      [1, 2, '2025-06-20'],
      [2, 2, '2025-06-23'],
    ]);
  });

  test('each currency is missed by itself, and is put off or passed over by itself', () => {
    const { messages, skipped } = missedOf([monday, dollars]);
    expect(messages.map(({ proposal, missedOn }) => [proposal.currency, missedOn])).toEqual([
      ['EUR', '2025-06-23'],
      ['USD', '2025-06-23'],
    ]);
    expect(skipped.map(({ documentId }) => documentId).sort()).toEqual([2, 3]);
    expect(shiftedDocuments(messages, absence, today).map(({ documentId, untilOn }) => [documentId, untilOn])).toEqual([
      [2, '2025-07-03'],
      [3, '2025-07-03'],
    ]);
  });

  test('what was proposed on the last day of use and left there delays nothing that was missed after it', () => {
    const left = invoice(1, { dueOn: '2025-06-10' });
    expect(missedOf([left, dollars])).toMatchObject({
      on: [[1, 2, '2025-06-23']],
      messages: [{ documentIds: [3] }],
      skipped: [{ documentId: 3, stepId: 2, on: '2025-06-23' }],
      keptCount: 0,
    });
  });

  test('what a credit pays or a hold keeps was not missed, and neither does it leave with what was', () => {
    const paid = [friday, monday, credit(9, 100_000)];
    expect(missedOf(paid).messages.map(({ documentIds }) => documentIds)).toEqual([[2]]);
    const held = { reasonsToWait: [hold({ documentId: 2 })] };
    expect(missedOf([friday, monday], held).messages.map(({ documentIds }) => documentIds)).toEqual([[1]]);
  });

  test('a level reached in another tool is that from which a step is passed over', () => {
    expect(missedOf([invoice(1, { dueOn: '2025-06-05', level: 2 })]).skipped).toMatchObject([
      { stepId: 3, on: '2025-06-20' },
    ]);
  });
});

test('an absence without a day of sending has nothing to ask', () => {
  const calendars = [{ ...standard, area: { holidayPlace: 'metropole' } as const }];
  const within = (usedOn: string, returnedOn: string) => hasSendingDay({ usedOn, returnedOn }, calendars);
  expect(within('2025-06-18', '2025-06-19')).toBe(false);
  // A weekend, then one that Whit Monday lengthens.
  expect(within('2025-06-20', '2025-06-23')).toBe(false);
  expect(within('2025-06-06', '2025-06-10')).toBe(false);
  expect(within('2025-06-06', '2025-06-11')).toBe(true);
  expect(hasSendingDay({ usedOn: '2025-06-06', returnedOn: '2025-06-11' }, [])).toBe(false);
});

test('nothing is left of an absence once its documents are paid, or reached the step that it would have sent', () => {
  const then = { ...inputOf([invoice(1, { dueOn: '2025-06-15' })]), asOf: usedOn };
  expect(documentsLeft(then, new Map([[1, 1]]), absence)).toEqual([1]);
  expect(documentsLeft(then, new Map([[1, 2]]), absence)).toEqual([]);
  expect(documentsLeft(then, new Map(), absence)).toEqual([]);
});
