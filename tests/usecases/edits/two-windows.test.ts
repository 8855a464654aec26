import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { letters } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const today = '2025-06-30';

test('two windows that send to different customers at once both do, and an agreement with them', async () => {
  const context = collectionContext();
  const { db } = context;
  const [first, second, third] = ['UN', 'DEUX', 'TROIS'].map((code) => addCustomer(db, code));
  for (const customerId of [first, second, third])
    addInvoice(db, customerId ?? 0, `F${customerId}`, 120_000, '2025-05-31');
  const planned = addInvoice(db, third ?? 0, 'P1', 90_000, '2025-06-15');
  const client = createRouterClient(router, { context });
  const terms = { documentIds: [planned], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const plan = await client.plans.create({ customerId: third ?? 0, terms, instalments, note: null });
  async function confirm(customerId = 0): Promise<number> {
    const messages = await messagesTo(client, [customerId], today);
    const steps = await client.reminders.confirm({ messages, asOf: today });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    return step.value.reminders;
  }
  const done = await Promise.all([confirm(first), client.plans.agreement({ id: plan.id }), confirm(second)]);
  expect([done[0], done[2]]).toEqual([1, 1]);
  expect(db.select({ number: letters.number }).from(letters).all()).toEqual([
    { number: 1 },
    { number: 2 },
    { number: 3 },
  ]);
});

test('one window refused does not stop the next', async () => {
  const context = collectionContext();
  const { db } = context;
  const known = addCustomer(db, 'UN');
  addInvoice(db, known, 'F1', 120_000, '2025-05-31');
  const client = createRouterClient(router, { context });
  async function confirm(customerId: number): Promise<number> {
    const messages = await messagesTo(client, [customerId], today);
    const steps = await client.reminders.confirm({ messages, asOf: today });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    return step.value.reminders;
  }
  const [refused, done] = await Promise.allSettled([confirm(known + 1), confirm(known)]);
  expect([refused.status, done.status]).toEqual(['rejected', 'fulfilled']);
});
