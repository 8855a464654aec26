import { describe, expect, test } from 'vitest';
import { reasonOfBucket } from '../../shared/domain/customers/reasons-to-wait.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { credit, customer, dispute, hold, inputOf, invoice, plan, planned, standard } from './reminder-cases.ts';

describe('what is held back', () => {
  test('a customer who owes nothing on balance is never reminded', () => {
    const { messages, held } = plan([invoice(1), credit(2, 100_000)]);
    expect(messages).toEqual([]);
    expect(held).toEqual([['F1', ['noBalance', 'paymentToAllocate'], null]]);
  });

  test('credits that cover what is overdue are to be allocated first', () => {
    const { messages, held } = plan([invoice(1), invoice(2, { dueOn: '2025-08-31' }), credit(3, 150_000)]);
    expect(messages).toEqual([]);
    expect(held).toEqual([
      ['F1', ['paymentToAllocate'], null],
      ['F2', ['stepNotReached'], '2025-08-25'],
    ]);
  });

  test('credits that cover a part are a warning, and come off what is claimed', () => {
    const [proposal] = planReminders(inputOf([invoice(1), credit(2, 40_000)])).proposals;
    expect(proposal).toMatchObject({ totalCents: 100_000, creditCents: 40_000, claimedCents: 60_000 });
    expect(proposal?.warnings).toEqual(['paymentToAllocate']);
  });

  test('credits that an older debt without a due date absorbs come off nothing, and the message says where they go', () => {
    const opening = invoice(1, {
      reference: 'RAN',
      dueOn: null,
      dueOrigin: 'none',
      openCents: 60_000,
      bookedOn: '2025-01-01',
    });
    const paid = credit(2, 60_000, { bookedOn: '2025-02-03' });
    const { proposals, heldBack } = planReminders(inputOf([opening, paid, invoice(3)]));
    expect(proposals[0]).toMatchObject({
      totalCents: 100_000,
      creditCents: 0,
      claimedCents: 100_000,
      credits: [],
      elsewhere: { creditCents: 60_000, references: ['RAN'] },
    });
    expect(heldBack.map(({ reference, owedCents, reasons }) => [reference, owedCents, reasons])).toEqual([
      ['RAN', 0, ['paymentToAllocate', 'noDueDate']],
    ]);
  });

  test('an invoice that credits cover waits, the others are claimed less what is left of the credits', () => {
    const { proposals, heldBack } = planReminders(
      inputOf([invoice(1), invoice(2, { dueOn: '2025-06-10' }), credit(3, 130_000)]),
    );
    expect(proposals[0]).toMatchObject({ totalCents: 100_000, creditCents: 30_000, claimedCents: 70_000 });
    expect(proposals[0]?.credits).toMatchObject([{ reference: 'R3', openCents: 130_000, deductedCents: 30_000 }]);
    expect(heldBack.map(({ reference, reasons }) => [reference, reasons])).toEqual([['F1', ['paymentToAllocate']]]);
  });

  test('what is left to claim below the minimum of the scenario is not worth a message', () => {
    expect(plan([invoice(1), credit(2, 99_001)]).held).toEqual([['F1', ['belowMinimum'], null]]);
    expect(plan([invoice(1), credit(2, 99_000)]).messages).toHaveLength(1);
  });

  test('a customer on hold: each document is named, with that reason and its own', () => {
    const { held } = plan([invoice(1), invoice(2, { isDoubtful: true }), invoice(3, { dueOn: '2025-08-31' })], {
      reasonsToWait: [hold({ untilOn: '2025-07-15' })],
    });
    expect(held).toEqual([
      ['F1', ['excludedCustomer'], '2025-07-15'],
      ['F2', ['excludedCustomer', 'doubtful'], null],
      ['F3', ['excludedCustomer', 'stepNotReached'], '2025-08-25'],
    ]);
  });

  test('a day too soon after the last message, and the day after', () => {
    const customers = [customer({ remindedOn: new Map([['EUR', '2025-06-24']]) })];
    expect(plan([invoice(1)], { customers }).held).toEqual([['F1', ['tooSoonAfterLast'], '2025-06-30']]);
    expect(plan([invoice(1)], { customers, asOf: '2025-07-01' }).messages).toHaveLength(1);
  });

  test('below the minimum of the scenario', () => {
    expect(plan([invoice(1, { openCents: 999 })]).held).toEqual([['F1', ['belowMinimum'], null]]);
    expect(plan([invoice(1, { openCents: 1000 })]).messages).toHaveLength(1);
  });

  test('a document is left out for every reason it has, the others are reminded', () => {
    const { messages, held } = plan(
      [invoice(1), invoice(2, { isDoubtful: true, dueOn: null, dueOrigin: 'none' }), invoice(3), invoice(4)],
      {
        reasonsToWait: [
          planned(3),
          dispute(4, { untilOn: '2025-07-15' }),
          { reason: 'promise', covers: { documentId: 4 }, untilOn: '2025-06-30', isContested: false },
          hold({ kind: 'excluded', documentId: 1, untilOn: '2025-06-29' }),
        ],
      },
    );
    expect(messages).toEqual([{ level: 2, totalCents: 100_000, documents: [['F1', 2]] }]);
    expect(held).toEqual([
      ['F2', ['doubtful', 'noDueDate'], null],
      ['F3', ['plan'], null],
      ['F4', ['dispute', 'promise'], '2025-07-15'],
    ]);
  });

  test.each([
    ['excluded', 'excludedCustomer'],
    ['collectiveProceedings', 'collectiveProceedings'],
    ['directDebit', 'directDebit'],
    ['other', 'otherHold'],
  ] as const)('a customer on hold (%s)', (kind, reason) => {
    const reasonsToWait = [hold({ kind, untilOn: '2025-07-31' })];
    expect(plan([invoice(1)], { reasonsToWait }).held).toEqual([['F1', [reason], '2025-07-31']]);
  });

  test.each([
    ['miscellaneous', 'miscellaneousCustomer'],
    ['collectiveAccount', 'collectiveAccount'],
    ['takings', 'takings'],
  ] as const)('an account that is not one debtor (%s)', (bucket, reason) => {
    expect(plan([invoice(1)], { reasonsToWait: [reasonOfBucket(1, bucket)] }).held).toEqual([['F1', [reason], null]]);
  });

  test('a firm without a scenario reminds nobody and says so', () => {
    expect(plan([invoice(1)], { scenarios: [] }).held).toEqual([['F1', ['lastStepDone'], null]]);
  });
});

test('estimated due dates and a missing address are shown before sending', () => {
  const { warnings } = plan([invoice(1, { dueOrigin: 'firmTerms' })], { customers: [customer({ hasAddress: false })] });
  expect(warnings).toEqual(['estimatedDueDate', 'incompleteAddress']);
});

test('currencies are never added: one message each', () => {
  const { messages } = plan([invoice(1), invoice(2, { currency: 'CHF', openCents: 50_000 })]);
  expect(messages.map((message) => message.totalCents)).toEqual([100_000, 50_000]);
});

test('the worklist starts with what weighs most, and says why', () => {
  const { proposals } = planReminders(
    inputOf(
      [
        invoice(1, { openCents: 30_000 }),
        invoice(2, { customerId: 2, openCents: 1_200_000, dueOn: '2025-03-01', level: 4 }),
      ],
      { customers: [customer(), customer({ id: 2, code: 'C0002' })] },
    ),
  );
  expect(proposals.map(({ customer, priority: { points, parts } }) => [customer, points, parts])).toEqual([
    ['C0002', 105, { amount: 30, age: 40, silence: 15, level: 20 }],
    ['C0001', 23, { amount: 0, age: 10, silence: 5, level: 8 }],
  ]);
});

test('a contact that reached the customer keeps every message away as many days as two contacts are apart', () => {
  const documents = [invoice(1), invoice(2, { currency: 'USD' })];
  const reasonsAfter = (reachedOn: string, values = {}) =>
    planReminders(
      inputOf(documents, { customers: [customer({ reachedOn })], scenarios: [{ ...standard, ...values }] }),
    ).heldBack.map(({ reasons, untilOn }) => [reasons, untilOn]);
  const tooSoon = (untilOn: string) => documents.map(() => [['tooSoonAfterLast'], untilOn]);
  expect(reasonsAfter('2025-06-30')).toEqual(tooSoon('2025-07-06'));
  expect(reasonsAfter('2025-06-24')).toEqual(tooSoon('2025-06-30'));
  expect(reasonsAfter('2025-06-23')).toEqual([]);
  expect(reasonsAfter('2025-06-30', { minimumDaysBetween: 0 })).toEqual([]);
});
