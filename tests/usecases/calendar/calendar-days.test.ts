import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { documents, firm, holds } from '../../../db/schema.ts';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { interactionsHandlers } from '../../../electron/usecases/interactions/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { tasksHandlers } from '../../../electron/usecases/tasks/index.ts';
import { worklistHandlers } from '../../../electron/usecases/worklist/index.ts';
import type { TestContext } from '../../make-context.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

function clientOf(context: TestContext) {
  return createRouterClient(
    {
      calendar: calendarHandlers,
      interactions: interactionsHandlers,
      reminders: remindersHandlers,
      tasks: tasksHandlers,
      worklist: worklistHandlers,
    },
    { context },
  );
}

const today = '2025-06-30';
const june = { from: '2025-06-01', to: today };

/** A Monday with a message ready, a task, a credit to allocate, and things left undone before. */
function ledger() {
  const context = collectionContext();
  const { db } = context;
  const ready = addCustomer(db, 'PRET', { responsible: 'Anne' });
  addInvoice(db, ready, 'F1', 120_000, '2025-06-18');
  const credit = addCustomer(db, 'AVOIR');
  addInvoice(db, credit, 'F2', 10_000, '2025-07-31');
  db.insert(documents)
    .values({
      customerId: credit,
      kind: 'payment',
      side: 'credit',
      reference: 'R1',
      issuedOn: '2025-06-12',
      bookedOn: '2025-06-12',
      dueOn: null,
      dueOrigin: 'none',
      amountCents: 4_000,
      openCents: 4_000,
      sourceKey: 'R1',
      recordedAt: '2025-06-12T08:00:00.000Z',
    })
    .run();
  return { context, db, ready, credit, client: clientOf(context) };
}

test('today holds exactly what « À faire » has for today, and the days before what it has as late', async () => {
  const { client, db, ready } = ledger();
  const promised = addInvoice(db, ready, 'F3', 20_000, '2025-06-20');
  savePromise(db, { customerId: ready, dueOn: '2025-06-24', documentIds: [promised], amountCents: 20_000 });
  const task = { customerId: null, text: 'Relevés', dueTime: null, responsible: null, repeat: null };
  await client.tasks.add({ ...task, dueOn: today });
  await client.tasks.add({ ...task, dueOn: '2025-06-20' });
  const { rows, views } = await client.worklist.list({ asOf: today });
  const days = await client.calendar.days(june);
  const last = days.at(-1);
  const ids = (on: string) => rows.filter((row) => row.on === on).map(({ id }) => id);
  expect(last?.totals).toMatchObject({ waitingCount: views.today, lateCount: 0 });
  expect(new Set(last?.events.map(({ id }) => id))).toEqual(new Set(ids(today)));
  expect(last?.events.some(({ kind }) => kind === 'reminder')).toBe(true);
  expect(last?.events.some(({ kind }) => kind === 'creditToAllocate')).toBe(true);
  const late = days.flatMap(({ totals }) => totals.lateCount).reduce((sum, each) => sum + each, 0);
  expect([late, views.late]).toEqual([2, 2]);
  const listed = await client.calendar.events({ from: today, to: today });
  expect(listed).toHaveLength(views.today);
});

test('past days tell what happened on them', async () => {
  const { context, client, db, ready } = ledger();
  const paid = addInvoice(db, ready, 'F4', 30_000, '2025-06-15');
  savePromise(db, {
    customerId: ready,
    dueOn: '2025-06-20',
    promisedOn: '2025-06-16',
    documentIds: [paid],
    amountCents: 30_000,
  });
  pay(db, ready, paid, 30_000, '2025-06-19');
  const { id: taskId } = await client.tasks.add({
    customerId: ready,
    text: 'Rappeler',
    dueOn: '2025-06-30',
    dueTime: null,
    responsible: null,
    repeat: null,
  });
  await client.tasks.finish({ ids: [taskId], note: null });
  const steps = await client.reminders.confirm({ messages: await messagesTo(client, [ready], today), asOf: today });
  for (let step = await steps.next(); !step.done; step = await steps.next());
  db.insert(holds)
    .values({ kind: 'other', customerId: ready, reason: 'Vu', untilOn: '2025-06-17', recordedAt: '2025-06-01' })
    .run();
  const later = clientOf({ ...context, today: () => '2025-07-10' });
  const done = (await later.calendar.events({ from: '2025-06-01', to: '2025-07-10' })).filter(({ id }) =>
    /^(received|promise[KM]|sent|letterSent|taskDone|holdEnded|exchange)/.test(id),
  );
  expect(done.map(({ on, kind, customer, amountCents }) => [on, kind, customer, amountCents])).toEqual([
    ['2025-06-12', 'received', 'AVOIR', 4_000],
    ['2025-06-16', 'promiseMade', 'PRET', 30_000],
    ['2025-06-17', 'holdEnded', 'PRET', null],
    ['2025-06-19', 'received', 'PRET', 30_000],
    ['2025-06-20', 'promiseKept', 'PRET', 30_000],
    ['2025-06-30', 'sent', 'PRET', 120_000],
    ['2025-06-30', 'taskDone', 'PRET', null],
  ]);
  expect(done.every(({ isLate }) => !isLate)).toBe(true);
});

test('the files of somebody, some kinds and the words searched for narrow totals and events alike', async () => {
  const { client } = ledger();
  const day = async (narrowed: object) => (await client.calendar.days({ from: today, to: today, ...narrowed }))[0];
  expect((await day({}))?.totals.waitingCount).toBe(2);
  expect((await day({ responsible: 'Anne' }))?.events.map(({ customer }) => customer)).toEqual(['PRET']);
  expect((await day({ kinds: ['creditToAllocate'] }))?.events.map(({ customer }) => customer)).toEqual(['AVOIR']);
  expect((await day({ search: 'avoir' }))?.totals.waitingCount).toBe(1);
  expect((await day({ kinds: [] }))?.totals.waitingCount).toBe(0);
});

test('holidays are those of the place, and days on which no scenario sends are closed', async () => {
  const { client, db } = ledger();
  const bridge = { from: '2025-12-24', to: '2025-12-28' };
  const told = async () => (await client.calendar.days(bridge)).map(({ holiday, isClosed }) => [holiday, isClosed]);
  const usual = [
    [null, false],
    ['12-25', true],
    [null, false],
    [null, true],
    [null, true],
  ];
  expect(await told()).toEqual(usual);
  db.update(firm).set({ holidayPlace: 'alsaceMoselle' }).run();
  expect((await told())[2]).toEqual(['12-26', true]);
});

test('a day says that nobody had the firm open on it, since somebody first had', async () => {
  const { context, client } = ledger();
  for (const on of ['2025-06-23', '2025-06-26']) await clientOf({ ...context, today: () => on }).reminders.noteUse();
  const missed = (await client.calendar.days({ from: '2025-06-20', to: today })).filter(({ isMissed }) => isMissed);
  expect(missed.map(({ on }) => on)).toEqual(['2025-06-24', '2025-06-25', '2025-06-27', '2025-06-28', '2025-06-29']);
});

test('a day of hundreds of events is counted whole and given in part, what is due to us first', async () => {
  const { client, db } = ledger();
  for (let place = 1; place <= 310; place += 1)
    addInvoice(db, addCustomer(db, `C${place}`), `F${place}`, 200_000, '2025-06-18');
  const owing = addCustomer(db, 'DERNIER', { name: 'Zoé dernière' });
  const invoice = addInvoice(db, owing, 'FZ', 500, '2025-07-31');
  savePromise(db, { customerId: owing, dueOn: today, documentIds: [invoice], amountCents: 500 });
  const [day] = await client.calendar.days({ from: today, to: today });
  expect(day?.totals).toMatchObject({ waitingCount: 313, owed: [{ currency: 'EUR', amountCents: 500 }] });
  expect(day?.events).toHaveLength(100);
  expect(day?.events[0]).toMatchObject({ kind: 'promiseEnd', customer: 'DERNIER' });
});

test('too many days are refused', async () => {
  const { client } = ledger();
  const asked = client.calendar.days({ from: '2025-01-01', to: '2025-12-31' });
  await expect(asked).rejects.toMatchObject({ code: 'validation', data: { reason: 'range' } });
});
