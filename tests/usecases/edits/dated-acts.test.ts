import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { editions, events, letters, plans, reminders } from '../../../db/schema.ts';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import type { TestContext } from '../../make-context.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs, pay } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const today = '2025-06-30';

function clientOf(context: TestContext) {
  return createRouterClient(
    { reminders: remindersHandlers, plans: plansHandlers, editions: editionsHandlers },
    { context },
  );
}

/** Confirms the reminder of one customer as seen on `asOf`. */
async function confirm(context: TestContext, customerId: number, asOf: string): Promise<void> {
  const client = clientOf(context);
  const messages = await messagesTo(client, [customerId], asOf);
  const steps = await client.reminders.confirm({ messages, asOf });
  for (let step = await steps.next(); !step.done; step = await steps.next());
}

function lateCustomer(context = collectionContext()) {
  const customerId = addCustomer(context.db, 'LILAS');
  const invoice = addInvoice(context.db, customerId, 'F1', 120_000, '2025-05-31');
  return { context, db: context.db, customerId, invoice };
}

describe('a message is dated today', () => {
  test.each(['2025-07-21', '2025-07-01', '2025-06-29'])(
    'one of %s is refused and leaves the customer free',
    async (day) => {
      const { context, db, customerId } = lateCustomer();
      await expect(confirm(context, customerId, day)).rejects.toMatchObject({
        code: 'conflict',
        data: { reason: 'notToday', details: { asOfOn: day, todayOn: today } },
      });
      expect([db.select().from(reminders).all(), db.select().from(letters).all()]).toEqual([[], []]);
      await confirm(context, customerId, today);
      expect(db.select().from(letters).get()?.issuedOn).toBe(today);
    },
  );

  test('it never claims what was paid before it is sent', async () => {
    const { context, db, customerId, invoice } = lateCustomer();
    pay(db, customerId, invoice, 120_000, '2025-06-20');
    await expect(confirm(context, customerId, '2025-06-15')).rejects.toMatchObject({ data: { reason: 'notToday' } });
    expect(db.select().from(events).where(eq(events.kind, 'reminders.issue')).all()).toEqual([]);
  });

  test('a letter made before midnight is not recorded after it', async () => {
    let day = today;
    const made = collectionContext({ jobs: inlineJobs(() => (day = '2025-07-01')) });
    const { context, db, customerId } = lateCustomer({ ...made, today: () => day });
    await expect(confirm(context, customerId, today)).rejects.toMatchObject({ data: { reason: 'notToday' } });
    expect(db.select().from(letters).all()).toEqual([]);
  });

  test('another day is a preview', async () => {
    const { context, customerId } = lateCustomer();
    const client = clientOf(context);
    expect((await client.reminders.proposals({ asOf: '2025-07-21' })).count).toBe(1);
    const [message] = await messagesTo(client, [customerId], '2025-07-21');
    if (!message) throw new Error('no message');
    await client.reminders.preview({ ...message, asOf: '2025-07-21' });
    expect(context.made).toHaveLength(1);
  });
});

test('a balance is not closed at a day to come', async () => {
  const { context, db } = lateCustomer();
  const client = clientOf(context);
  await expect(client.editions.create({ asOf: '2025-07-31' })).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'futureEdition', details: { asOfOn: '2025-07-31' } },
  });
  expect(db.select().from(editions).all()).toEqual([]);
  await client.editions.create({ asOf: today });
});

test('a plan is not accepted before the day its agreement was made', async () => {
  const { context, db, customerId, invoice } = lateCustomer();
  const client = clientOf(context);
  const terms = { documentIds: [invoice], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const { id } = await client.plans.create({ customerId, terms, instalments, note: null });
  await client.plans.agreement({ id });
  await expect(client.plans.accept({ id, acceptedOn: '2025-06-29' })).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'acceptedBeforeAgreement', details: { issuedOn: today } },
  });
  expect(db.select().from(plans).get()?.state).toBe('proposed');
  await client.plans.accept({ id, acceptedOn: today });
});
