import { describe, expect, test } from 'vitest';
import { customer, invoice, plan, standard, step } from './reminder-cases.ts';

describe('the step of a message', () => {
  test('a very late invoice never reminded starts with the first reminder, not with a formal notice', () => {
    const { messages } = plan([invoice(1, { dueOn: '2025-01-31' })]);
    expect(messages).toEqual([{ level: 2, totalCents: 100_000, documents: [['F1', 2]] }]);
  });

  test('the message has the highest level that one of its documents reaches, and all of them go up to it', () => {
    const { messages, held } = plan([
      invoice(1, { dueOn: '2025-04-30', level: 4 }),
      invoice(2, { dueOn: '2025-05-31', level: 2 }),
      invoice(3, { dueOn: '2025-06-20' }),
    ]);
    expect(messages).toEqual([
      {
        level: 5,
        totalCents: 200_000,
        documents: [
          ['F1', 5],
          ['F2', 5],
        ],
      },
    ]);
    // The notice leaves first, and a first reminder of the other invoice once its delay is over.
    expect(held).toEqual([['F3', ['tooSoonAfterLast', 'noticeRunning'], '2025-07-21']]);
  });

  test('a notice that does not leave keeps no reminder of the other invoices', () => {
    const small = invoice(1, { dueOn: '2025-04-30', level: 4, openCents: 500, amountCents: 500 });
    const { messages, held } = plan([small, invoice(2, { dueOn: '2025-06-20' })]);
    expect(messages).toMatchObject([{ level: 2, documents: [['F2', 2]] }]);
    expect(held).toEqual([['F1', ['belowMinimum'], null]]);
  });

  test('overdue invoices whose own step is to come are listed, and are not asked for again by the same message', () => {
    const { messages, held } = plan([
      invoice(1, { dueOn: '2025-05-31', level: 4 }),
      invoice(2, { dueOn: '2025-06-24' }),
      invoice(3, { dueOn: '2025-06-28' }),
    ]);
    expect(messages).toEqual([
      {
        level: 4,
        totalCents: 300_000,
        documents: [
          ['F1', 4],
          ['F2', 4],
          ['F3', 4],
        ],
      },
    ]);
    expect(held).toEqual([]);
  });

  test('a formal notice leaves out an invoice some days late that was never reminded', () => {
    const { messages, held } = plan([
      invoice(1, { dueOn: '2025-04-30', level: 4 }),
      invoice(2, { dueOn: '2025-06-24', level: 2 }),
      invoice(3, { dueOn: '2025-06-28' }),
      // Its first reminder is reached, and its due date was announced to no avail: neither claims it yet.
      invoice(4, { dueOn: '2025-06-20' }),
      invoice(5, { dueOn: '2025-06-28', level: 1 }),
    ]);
    expect(messages).toMatchObject([
      {
        level: 5,
        documents: [
          ['F1', 5],
          ['F2', 5],
        ],
      },
    ]);
    expect(held).toEqual([
      ['F3', ['tooSoonAfterLast', 'noticeRunning'], '2025-07-21'],
      ['F4', ['tooSoonAfterLast', 'noticeRunning'], '2025-07-21'],
      ['F5', ['tooSoonAfterLast', 'noticeRunning'], '2025-07-21'],
    ]);
  });

  test('an invoice reminded as often as it may be waits for its notice, whatever another one reaches', () => {
    const scenario = { ...standard, mostReminders: 2 };
    const reminded = invoice(1, { dueOn: '2025-05-31', level: 3, reminderCount: 2 });
    const { messages, held } = plan([reminded, invoice(2, { dueOn: '2025-06-24' })], { scenarios: [scenario] });
    expect(messages).toMatchObject([{ level: 2, documents: [['F2', 2]] }]);
    expect(held).toEqual([['F1', ['stepNotReached'], '2025-07-14']]);
  });

  test('an invoice that was announced by a step counted from its date does not silence the announcement of the next', () => {
    const announce = step(1, { trigger: 'invoiceDate', days: 10 });
    const scenario = { ...standard, steps: [announce, ...standard.steps.slice(1)] };
    const dates = { issuedOn: '2025-06-18', bookedOn: '2025-06-18', dueOn: '2025-07-18' };
    const { messages } = plan([invoice(1, { ...dates, level: 1 }), invoice(2, dates)], { scenarios: [scenario] });
    expect(messages).toMatchObject([{ level: 1, documents: [['F2', 1]] }]);
  });

  test('a tolerated delay shifts a step counted from the invoice, and none is moved before its end', () => {
    const customers = [customer({ toleratedDays: 20 })];
    const late = invoice(1, { issuedOn: '2025-05-20', bookedOn: '2025-05-20', dueOn: '2025-06-19' });
    const counted = { ...standard, steps: [step(1, { trigger: 'invoiceDate', days: 40 })] };
    expect(plan([late], { customers, scenarios: [counted] }).held).toEqual([['F1', ['stepNotReached'], '2025-07-18']]);
    // Saturday 12 July is the first day that is not tolerated: the step after it is not moved to the Friday.
    const moved = { ...standard, closedDayRule: 'before', steps: [step(1, { days: 1 })] } as const;
    const due = invoice(1, { dueOn: '2025-06-21' });
    expect(plan([due], { customers, scenarios: [moved] }).held).toEqual([['F1', ['stepNotReached'], '2025-07-11']]);
  });

  test('an invoice under formal notice is not asked for again by a first reminder', () => {
    const { messages, held } = plan([invoice(1, { dueOn: '2025-03-31', level: 5 }), invoice(2)]);
    expect(messages).toEqual([{ level: 2, totalCents: 100_000, documents: [['F2', 2]] }]);
    expect(held).toEqual([['F1', ['lastStepDone'], null]]);
  });

  test('a formal notice is not served again because another invoice is late', () => {
    const scenario = { ...standard, steps: [...standard.steps, step(6, { days: 90, channel: 'call' })] };
    const { messages } = plan([invoice(1, { dueOn: '2025-05-01', level: 5 }), invoice(2)], { scenarios: [scenario] });
    expect(messages[0]?.level).toBe(2);
  });

  test('before the due date, the courtesy message covers only what is about to fall due', () => {
    const { messages, held } = plan([
      invoice(1, { dueOn: '2025-07-05' }),
      invoice(2, { dueOn: '2025-07-06' }),
      invoice(3, { dueOn: '2025-06-30' }),
    ]);
    expect(messages).toEqual([
      {
        level: 1,
        totalCents: 200_000,
        documents: [
          ['F3', 1],
          ['F1', 1],
        ],
      },
    ]);
    expect(held).toEqual([['F2', ['stepNotReached'], '2025-06-30']]);
  });

  test('no courtesy message to a customer who is being reminded, or has been', () => {
    const upcoming = invoice(2, { dueOn: '2025-07-02' });
    const wait = ['F2', ['stepNotReached'], '2025-07-06'];
    expect(plan([invoice(1), upcoming]).held).toEqual([wait]);
    const { messages, held } = plan([invoice(1, { dueOn: '2025-06-20', level: 2 }), upcoming]);
    expect(messages).toEqual([]);
    expect(held).toEqual([['F1', ['stepNotReached'], '2025-07-04'], wait]);
  });
});
