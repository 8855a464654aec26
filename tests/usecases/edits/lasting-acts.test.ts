import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { lastActOf } from '../../../db/queries/journal/lasting-acts.ts';
import { router } from '../../../electron/usecases/router.ts';
import { allTexts } from '../../../shared/i18n/translate.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

/** A firm just opened, with a customer whose invoice is late and a hold the user has just set on another. */
async function opened() {
  const context = collectionContext();
  const { db } = context;
  const lilas = addCustomer(db, 'LILAS', { name: 'Les Lilas' });
  const invoice = addInvoice(db, lilas, 'F1', 120_000, '2025-05-31');
  const other = addCustomer(db, 'AUTRE');
  const client = createRouterClient(router, { context });
  const hold = () =>
    client.holds.add({
      customerId: other,
      kind: 'other',
      reason: 'Avoir',
      untilOn: '2025-07-31',
    });
  const holds = async () => (await client.customers.get({ id: other })).holds.length;
  async function remind(): Promise<void> {
    const steps = await client.reminders.confirm({
      messages: await messagesTo(client, [lilas], '2025-06-30'),
      asOf: '2025-06-30',
    });
    for (let step = await steps.next(); !step.done; step = await steps.next());
  }
  return { context, db, client, lilas, invoice, hold, holds, remind };
}

test('undoing after a letter says that it is corrected, and takes back nothing else', async () => {
  const { client, hold, holds, remind } = await opened();
  await hold();
  await remind();
  await expect(client.edits.undo()).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'lastingReminder', details: { letterNumber: '1', name: 'Les Lilas' } },
  });
  expect(await holds()).toBe(1);
  expect((await client.edits.state()).undo?.kind).toBe('holds.add');
  expect(await client.edits.undo({ past: true })).toMatchObject({ kind: 'holds.add' });
  expect(await holds()).toBe(0);
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'lastingReminder' } });
  await client.edits.redo();
  expect(await holds()).toBe(1);
});

test('what was undone before a letter left is not done again after it, as after any new act', async () => {
  const { client, hold, holds, remind } = await opened();
  await hold();
  await client.edits.undo();
  expect((await client.edits.state()).redo?.kind).toBe('holds.add');
  await remind();
  expect((await client.edits.state()).redo).toBeNull();
  expect(await client.edits.redo()).toBeNull();
  expect(await holds()).toBe(0);
});

test('what was typed after the letter is undone first', async () => {
  const { client, hold, holds, remind } = await opened();
  await remind();
  await hold();
  expect(await client.edits.undo()).toMatchObject({ kind: 'holds.add' });
  expect(await holds()).toBe(0);
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'lastingReminder' } });
  expect(await client.edits.undo({ past: true })).toBeNull();
});

test('an agreement and a closed balance are said too; a remark is taken back', async () => {
  const { client, lilas, invoice, hold, holds } = await opened();
  const terms = { documentIds: [invoice], firstOn: '2025-07-15', frequency: 'month' as const, count: 3 };
  const { instalments } = await client.plans.simulate(terms);
  const { id } = await client.plans.create({ customerId: lilas, terms, instalments, note: null });
  await client.plans.agreement({ id });
  await expect(client.edits.undo()).rejects.toMatchObject({
    data: { reason: 'lastingAgreement', details: { number: '1', letterNumber: '1' } },
  });
  await hold();
  const edition = await client.editions.create({ asOf: '2025-06-30' });
  await expect(client.edits.undo()).rejects.toMatchObject({
    data: { reason: 'lastingEdition', details: { number: '1' } },
  });
  await client.editions.remark({ id: edition.id, customerId: lilas, currency: 'EUR', remark: 'Vu' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'editions.remark', details: { number: '1' } });
  expect((await client.editions.rows({ id: edition.id })).rows.map(({ remark }) => remark)).toEqual([null]);
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'lastingEdition' } });
  expect(await holds()).toBe(1);
});

test('every reason has its sentence, filled by what the journal holds', async () => {
  const { context, db, client, hold, remind } = await opened();
  await hold();
  await remind();
  const { user } = context;
  expect(lastActOf(db, { kinds: ['reminders.issue'], user, afterId: 0 })).toMatchObject({
    count: 1,
    customerName: 'Les Lilas',
  });
  const sentence = allTexts('fr').get('errors.conflict.lastingReminder') ?? '';
  expect([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(['letterNumber', 'name']);
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { details: { letterNumber: expect.any(String) } } });
});
