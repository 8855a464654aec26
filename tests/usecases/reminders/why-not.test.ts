import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customers, scenarios } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

function ledger() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN');
  const client = createRouterClient(router, { context });
  return { context, customerId, client, db: context.db };
}

test('what is proposed today is said, with the documents it lists', async () => {
  const { client, customerId, db } = ledger();
  addInvoice(db, customerId, 'F1', 100_00, '2025-05-31');
  const answer = await client.reminders.whyNot({ customerId });
  expect(answer.proposals).toMatchObject([{ claimedCents: 100_00, references: ['F1'], currency: 'EUR' }]);
  expect(answer.heldBack).toEqual([]);
  expect(answer.next).toMatchObject({ on: '2025-06-30', step: answer.proposals[0]?.step });
  expect(answer.reached).toBeNull();
});

test('a letter that lacks an address says so there too, and in the projection', async () => {
  const { client, customerId, db } = ledger();
  db.update(customers).set({ city: null }).run();
  const documentId = addInvoice(db, customerId, 'F1', 100_00, '2025-05-31');
  const { proposals } = await client.reminders.whyNot({ customerId });
  expect(proposals).toMatchObject([{ warnings: ['incompleteAddress'], documentIds: [documentId] }]);
  const { rows } = await client.reminders.simulate({ from: '2025-06-30', to: '2025-06-30' });
  expect(rows).toMatchObject([{ obstacles: ['incompleteAddress'] }]);
});

test('every reason is said with its own day and what it is, and the day of the next step is that of the calendar', async () => {
  const { client, customerId, db } = ledger();
  const documentId = addInvoice(db, customerId, 'F1', 100_00, '2025-05-31');
  await client.promises.record({ customerId, amountCents: 100_00, dueOn: '2025-07-07', graceDays: 3 });
  const { ids } = await client.holds.add({ customerId, kind: 'other', reason: 'Avoir', untilOn: '2025-07-20' });
  const answer = await client.reminders.whyNot({ customerId, documentId });
  expect(answer.heldBack).toHaveLength(1);
  expect(answer.heldBack[0]?.each).toEqual([
    { reason: 'otherHold', untilOn: '2025-07-20', subjectId: ids[0] },
    { reason: 'promise', untilOn: '2025-07-10', subjectId: 1 },
  ]);
  const { rows } = await client.reminders.simulate({ from: '2025-06-30', to: '2025-12-31' });
  expect(answer.next).toMatchObject({ on: rows[0]?.on, step: rows[0]?.step });
  expect(answer.next?.on).toBe('2025-07-21');
});

test('what the engine says of one document is what it says of all', async () => {
  const { client, customerId, db } = ledger();
  addInvoice(db, customerId, 'F1', 100_00, '2025-05-31');
  const second = addInvoice(db, customerId, 'F2', 100_00, '2025-07-31');
  const all = (await client.reminders.heldBack({ asOf: '2025-06-30' })).rows;
  const one = await client.reminders.whyNot({ customerId, documentId: second });
  expect(one.proposals).toEqual([]);
  expect(one.heldBack).toMatchObject(all.filter(({ documentId }) => documentId === second));
});

test('the level reached is that of the highest open document, with its step and day', async () => {
  const { client, customerId, db, context } = ledger();
  addInvoice(db, customerId, 'F1', 100_00, '2025-05-31');
  const [proposal] = (await client.reminders.whyNot({ customerId })).proposals;
  const messages = await messagesTo(client, [customerId], '2025-06-30');
  const steps = await client.reminders.confirm({ asOf: '2025-06-30', messages });
  for await (const _step of steps);
  expect(context.today()).toBe('2025-06-30');
  expect((await client.reminders.whyNot({ customerId })).reached).toEqual({
    level: 2,
    step: proposal?.step,
    on: '2025-06-30',
  });
});

test('where the scenario writes about each document, each message says which it is', async () => {
  const { client, customerId, db } = ledger();
  db.update(scenarios).set({ messagesPer: 'document' }).run();
  const documentIds = ['F1', 'F2'].map((reference) => addInvoice(db, customerId, reference, 100_00, '2025-05-31'));
  const { proposals } = await client.reminders.whyNot({ customerId });
  expect(proposals.map(({ documentId }) => documentId)).toEqual(documentIds);
  const { rows } = await client.reminders.proposals({ asOf: '2025-06-30' });
  expect(rows).toMatchObject(proposals.map(({ stepId, documentId }) => ({ customerId, stepId, documentId })));
});

test('nobody is asked about who does not exist', async () => {
  const { client } = ledger();
  await expect(client.reminders.whyNot({ customerId: 99 })).rejects.toMatchObject({ code: 'not_found' });
});
