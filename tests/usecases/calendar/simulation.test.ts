import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { events, holds } from '../../../db/schema.ts';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const today = '2025-06-30';

function firm() {
  const context = collectionContext();
  const client = createRouterClient({ calendar: calendarHandlers, reminders: remindersHandlers }, { context });
  return { db: context.db, client };
}

test('the thirty days to come are added up by day and week, as the engine foresees them', async () => {
  const { db, client } = firm();
  addInvoice(db, addCustomer(db, 'PRET'), 'F1', 120_000, '2025-06-18');
  const promising = addCustomer(db, 'PROMIS');
  const invoice = addInvoice(db, promising, 'F2', 40_000, '2025-06-01');
  savePromise(db, { customerId: promising, dueOn: '2025-07-10', documentIds: [invoice], amountCents: 40_000 });
  const held = addCustomer(db, 'TENU');
  for (const reference of ['F3', 'F4']) addInvoice(db, held, reference, 5_000, '2025-06-01');
  db.insert(holds)
    .values({ kind: 'other', customerId: held, reason: 'Vu', untilOn: '2025-12-31', recordedAt: '2025-06-01' })
    .run();
  const told = await client.calendar.simulation();
  expect([told.from, told.to]).toEqual([today, '2025-07-29']);
  const { rows } = await client.reminders.simulate({ from: today, to: told.to });
  const count = ({ messages }: { messages: object }) =>
    Object.values(messages).reduce((sum: number, each) => sum + Number(each), 0);
  expect(count(told.total)).toBe(rows.length);
  expect(told.weeks.map(count).reduce((a, b) => a + b, 0)).toBe(rows.length);
  expect(told.weeks.flatMap(({ days }) => days.map(count)).reduce((a, b) => a + b, 0)).toBe(rows.length);
  expect(told.weeks[0]).toMatchObject({ from: today, to: '2025-07-06' });
  expect(told.total.owed).toEqual([{ currency: 'EUR', amountCents: 40_000 }]);
  const promised = told.weeks.flatMap(({ days }) => days).find(({ owed }) => owed.length > 0);
  expect(promised?.on).toBe('2025-07-10');
  expect(told.heldBack).toEqual(expect.arrayContaining([{ reason: 'otherHold', documentCount: 2, customerCount: 1 }]));
  const { count: listed } = await client.reminders.heldBack({ asOf: today, reason: 'otherHold' });
  expect(listed).toBe(2);
});

test('a simulation writes nothing', async () => {
  const { db, client } = firm();
  addInvoice(db, addCustomer(db, 'PRET'), 'F1', 120_000, '2025-06-18');
  const before = db.select().from(events).all().length;
  await client.calendar.simulation();
  expect(db.select().from(events).all()).toHaveLength(before);
});
