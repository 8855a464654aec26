import { describe, expect, test } from 'vitest';
import { customer, inputOf, invoice, plan, project, standard } from './reminder-cases.ts';

/** Five days of post and its fifteen days end on Sunday 20 July: the bank works on the Monday. */
const deadlineOn = '2025-07-21';

const notice = { on: '2025-06-24', untilOn: '2025-07-07', documentIds: [1] };
const notified = invoice(1, { dueOn: '2025-04-30', level: 5, remindedOn: '2025-06-24' });
const other = invoice(2, { dueOn: '2025-06-20' });
/** Without days between two contacts, so that the notice alone makes the others wait. */
const hurried = { scenarios: [{ ...standard, minimumDaysBetween: 0 }] };

describe('while a formal notice gives time to pay', () => {
  test('no reminder of another invoice leaves, and it is said until when', () => {
    const { messages, held } = plan([notified, other], { ...hurried, customers: [customer({ notices: [notice] })] });
    expect(messages).toEqual([]);
    expect(held).toEqual([
      ['F1', ['noticeRunning', 'lastStepDone'], null],
      ['F2', ['noticeRunning'], '2025-07-07'],
    ]);
  });

  test('its last day is one of them, and the next is not', () => {
    const on = (untilOn: string) =>
      plan([notified, other], { ...hurried, customers: [customer({ notices: [{ ...notice, untilOn }] })] }).messages;
    expect(on('2025-06-30')).toEqual([]);
    expect(on('2025-06-29')).toMatchObject([{ documents: [['F2', 2]] }]);
  });

  test('what is owed in another currency waits too, but for the day of the notice', () => {
    const dollars = { ...other, currency: 'USD' };
    const on = (day: string) =>
      plan([notified, dollars], { ...hurried, customers: [customer({ notices: [{ ...notice, on: day }] })] }).messages;
    expect(on('2025-06-29')).toEqual([]);
    expect(on('2025-06-30')).toMatchObject([{ documents: [['F2', 2]] }]);
  });

  test('one that was paid in time leaves the other invoices to their reminders', () => {
    const { messages } = plan([other], { ...hurried, customers: [customer({ notices: [notice] })] });
    expect(messages).toMatchObject([{ documents: [['F2', 2]] }]);
  });

  test('what is projected after it waits as long as what is planned', () => {
    const late = invoice(1, { dueOn: '2025-04-30', level: 4 });
    const ahead = project(inputOf([late, other], hurried), { from: '2025-06-30', to: '2025-07-31' });
    expect(ahead.map(({ on, proposal }) => [on, proposal.level])).toEqual([
      ['2025-06-30', 5],
      ['2025-07-22', 2],
      ['2025-07-23', 3],
      ['2025-07-24', 4],
    ]);
    expect(plan([late, other], hurried).held).toEqual([['F2', ['tooSoonAfterLast', 'noticeRunning'], deadlineOn]]);
  });

  test('a notice that a person writes elsewhere says its own delay', () => {
    const elsewhere = {
      ...standard,
      minimumDaysBetween: 0,
      steps: standard.steps.map((step) => (step.isFormalNotice ? { ...step, mode: 'task' as const } : step)),
    };
    const late = invoice(1, { dueOn: '2025-04-30', level: 4 });
    const { held } = plan([late, other], { scenarios: [elsewhere] });
    expect(held).toEqual([['F2', ['tooSoonAfterLast'], '2025-06-30']]);
  });
});
