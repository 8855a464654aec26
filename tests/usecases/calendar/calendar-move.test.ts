import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { holdsHandlers } from '../../../electron/usecases/holds/index.ts';
import { interactionsHandlers } from '../../../electron/usecases/interactions/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { tasksHandlers } from '../../../electron/usecases/tasks/index.ts';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import { calendarKinds } from '../../../shared/domain/agenda/kinds.ts';
import { moveOf } from '../../../shared/domain/calendar/calendar-kinds.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const today = '2025-06-30';
const summer = { from: today, to: '2025-08-31' };

function firm() {
  const context = collectionContext();
  const client = createRouterClient(
    {
      calendar: calendarHandlers,
      edits: editsHandlers,
      holds: holdsHandlers,
      interactions: interactionsHandlers,
      reminders: remindersHandlers,
      tasks: tasksHandlers,
    },
    { context },
  );
  const events = async (kind: CalendarItem['kind']) => client.calendar.events({ ...summer, kinds: [kind] });
  const move = ({ kind, subjectId, customerId, on }: CalendarItem, toOn: string) =>
    client.calendar.move({ kind, subjectId, customerId, on, toOn });
  return { context, db: context.db, client, events, move };
}

async function only(found: Promise<CalendarItem[]>): Promise<CalendarItem> {
  const [event, ...others] = await found;
  if (event === undefined || others.length > 0) throw new Error('one event is expected');
  return event;
}

test('a task goes to its new day, a holiday too, and comes back by one undo', async () => {
  const { client, events, move } = firm();
  await client.tasks.add({
    customerId: null,
    text: 'Relevés',
    dueOn: '2025-07-03',
    dueTime: '09:00',
    responsible: null,
    repeat: null,
  });
  const moved = await move(await only(events('task')), '2025-07-14');
  expect(moved).toEqual({ on: '2025-07-14', holiday: '07-14', isClosed: true });
  expect(await only(events('task'))).toMatchObject({ on: '2025-07-14' });
  await client.edits.undo({});
  expect(await only(events('task'))).toMatchObject({ on: '2025-07-03', time: '09:00' });
});

test('a next contact and the end of a hold go to their new day, and come back', async () => {
  const { db, client, events, move } = firm();
  const customerId = addCustomer(db, 'LILAS');
  const documentIds = [
    addInvoice(db, customerId, 'F1', 10_000, '2025-06-01'),
    addInvoice(db, customerId, 'F2', 10_000, '2025-06-01'),
  ];
  await client.holds.add({ customerId, documentIds, kind: 'other', reason: 'Vu', untilOn: '2025-07-10' });
  await client.interactions.create({
    customerId,
    channel: 'callOut',
    occurredAt: '2025-06-30T08:00:00.000Z',
    text: 'Rappeler',
    person: null,
    outcomeId: null,
    documentIds: [],
    nextOn: '2025-07-04',
    nextNote: null,
    files: [],
  });
  for (const kind of ['nextContact', 'holdEnd'] as const) {
    const { on } = await only(events(kind));
    await move(await only(events(kind)), '2025-07-22');
    expect(await only(events(kind))).toMatchObject({ on: '2025-07-22' });
    await client.edits.undo({});
    expect(await only(events(kind))).toMatchObject({ on });
  }
});

test('a message put off waits under a hold that says so, and leaves on the day wanted; one undo brings it back', async () => {
  const { db, client, events, move } = firm();
  addInvoice(db, addCustomer(db, 'PRET'), 'F1', 120_000, '2025-06-18');
  const [first] = await events('reminder');
  if (first === undefined) throw new Error('a message is ready');
  expect(first.on).toBe(today);
  expect(await move(first, '2025-07-09')).toEqual({ on: '2025-07-09', holiday: null, isClosed: false });
  expect((await events('reminder'))[0]?.on).toBe('2025-07-09');
  expect(await only(events('holdEnd'))).toMatchObject({ on: '2025-07-08', title: 'Reporté au 09/07/2025' });
  await client.edits.undo({});
  expect((await events('reminder'))[0]?.on).toBe(today);
});

test('a message put off until a closed day says on which day it leaves', async () => {
  const { db, events, move } = firm();
  addInvoice(db, addCustomer(db, 'PRET'), 'F1', 120_000, '2025-06-18');
  const [first] = await events('reminder');
  if (first === undefined) throw new Error('a message is ready');
  expect(await move(first, '2025-07-14')).toEqual({ on: '2025-07-15', holiday: null, isClosed: false });
});

test('a message is not put off over one that comes before it, nor brought forward, nor anything into the past', async () => {
  const { db, client, events, move } = firm();
  addInvoice(db, addCustomer(db, 'PRET'), 'F1', 120_000, '2025-06-18');
  const [first, second] = await events('reminder');
  if (first === undefined || second === undefined) throw new Error('two messages are foreseen');
  await expect(move(second, '2025-08-20')).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'messageBefore', details: { beforeOn: today } },
  });
  await expect(move(second, '2025-07-01')).rejects.toMatchObject({ data: { reason: 'movedEarlier' } });
  await client.tasks.add({
    customerId: null,
    text: 'Relevés',
    dueOn: today,
    dueTime: null,
    responsible: null,
    repeat: null,
  });
  const task = await only(events('task'));
  await expect(move(task, '2025-06-27')).rejects.toMatchObject({ data: { reason: 'movedToPast' } });
});

test('what keeps its day is refused, whoever asks, and nothing is written', async () => {
  const { db, client, events, move } = firm();
  const customerId = addCustomer(db, 'PRET');
  const invoice = addInvoice(db, customerId, 'F1', 120_000, '2025-06-18');
  savePromise(db, { customerId, dueOn: '2025-07-10', documentIds: [invoice], amountCents: 120_000 });
  await expect(move(await only(events('promiseEnd')), '2025-07-20')).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'staysOnDay' },
  });
  for (const kind of calendarKinds.filter((each) => 'stays' in moveOf(each)))
    await expect(
      client.calendar.move({ kind, subjectId: 1, customerId, on: today, toOn: '2025-07-20' }),
    ).rejects.toMatchObject({ data: { reason: 'staysOnDay' } });
  expect(await only(events('promiseEnd'))).toMatchObject({ on: '2025-07-10' });
});
