import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { customers, firm, letters, plans, reminderDocuments, reminders } from '../../../db/schema.ts';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const today = '2025-06-30';
const nowhere = { addressLine1: null, postcode: null, city: null };

function ledger(context = collectionContext()) {
  const { db } = context;
  const client = createRouterClient({ reminders: remindersHandlers, plans: plansHandlers }, { context });
  const lost = addCustomer(db, 'PERDU', nowhere);
  const lostInvoice = addInvoice(db, lost, 'F1', 120_000, '2025-05-31');
  const known = addCustomer(db, 'CONNU');
  addInvoice(db, known, 'F2', 60_000, '2025-05-31');
  async function confirm(...customerIds: number[]) {
    const messages = await messagesTo(client, customerIds, today);
    const steps = await client.reminders.confirm({ messages, asOf: today });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    return step.value;
  }
  const warnings = async () =>
    Object.fromEntries(
      (await client.reminders.proposals({ asOf: today })).rows.map((row) => [row.customer, row.warnings]),
    );
  return { context, db, client, lost, lostInvoice, known, confirm, warnings };
}

test('a letter to nowhere is proposed with its reason, shown, and does not leave', async () => {
  const { db, client, lost, known, confirm, warnings } = ledger();
  expect(await warnings()).toEqual({ PERDU: ['incompleteAddress'], CONNU: [] });
  await expect(confirm(lost)).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'recipientAddress', details: { customer: 'PERDU' } },
  });
  expect([db.select().from(letters).all(), db.select().from(reminders).all()]).toEqual([[], []]);
  const [message] = await messagesTo(client, [lost], today);
  if (!message) throw new Error('no message');
  await client.reminders.preview({ ...message, asOf: today });
  expect(await confirm(lost, known)).toMatchObject({
    reminders: 1,
    leftOut: [{ customer: 'PERDU', reason: 'recipientAddress' }],
  });
  expect(
    db
      .select()
      .from(letters)
      .all()
      .map(({ customerId }) => customerId),
  ).toEqual([known]);
  db.update(customers)
    .set({ addressLine1: '3 quai Perrache', postcode: '69002', city: 'Lyon' })
    .where(eq(customers.id, lost))
    .run();
  expect((await confirm(lost)).reminders).toBe(1);
});

test('a letter from nowhere does not leave either', async () => {
  const { db, known, confirm, warnings } = ledger();
  db.update(firm).set(nowhere).run();
  expect(await warnings()).toEqual({ PERDU: ['incompleteAddress', 'senderAddress'], CONNU: ['senderAddress'] });
  await expect(confirm(known)).rejects.toMatchObject({ code: 'validation', data: { reason: 'senderAddress' } });
  expect(db.select().from(letters).all()).toEqual([]);
});

test('a call needs no address', async () => {
  const { db, lost, lostInvoice, confirm, warnings } = ledger();
  db.update(firm).set(nowhere).run();
  const values = { customerId: lost, stepName: 'Avant', level: 2, channel: 'letter', state: 'issued' } as const;
  const dated = { issuedOn: '2025-06-10', totalCents: 1, recordedAt: '2025-06-10T08:00:00.000Z' };
  const { id } = db
    .insert(reminders)
    .values({ ...values, ...dated })
    .returning({ id: reminders.id })
    .get();
  db.insert(reminderDocuments)
    .values({ reminderId: id, documentId: lostInvoice, levelBefore: 1, levelAfter: 2, openCents: 1 })
    .run();
  expect((await warnings()).PERDU).toEqual(['contactMissing']);
  expect((await confirm(lost)).reminders).toBe(1);
});

test('an address lost while the letters were made keeps them from leaving', async () => {
  const jobs = inlineJobs(() => shared.db.update(firm).set(nowhere).run());
  const shared = ledger(collectionContext({ jobs }));
  await expect(shared.confirm(shared.known)).rejects.toMatchObject({ data: { reason: 'senderAddress' } });
  expect(shared.db.select().from(letters).all()).toEqual([]);
});

test('nor does an agreement to sign', async () => {
  const { db, client, lost, lostInvoice } = ledger();
  const terms = { documentIds: [lostInvoice], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const { id } = await client.plans.create({ customerId: lost, terms, instalments, note: null });
  await expect(client.plans.agreement({ id })).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'recipientAddress', details: { customer: 'PERDU' } },
  });
  expect(db.select().from(letters).all()).toEqual([]);
  expect(db.select().from(plans).get()?.agreementLetterId).toBeNull();
});
