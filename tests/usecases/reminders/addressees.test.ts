import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { contacts } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs } from '../set-up/collection-ledger.ts';
import { asOf, confirm } from '../set-up/reminder-steps.ts';

/** Élan owes F1, pays by Mme Roy and is run by M. Petit; Jean Martin sells to it. */
async function elan(meanwhile: () => void = () => {}) {
  const context = collectionContext({ jobs: inlineJobs(meanwhile) });
  const customerId = addCustomer(context.db, 'ELAN', { salesperson: 'Jean Martin' });
  addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-31');
  const client = createRouterClient(router, { context });
  const nobody = { id: null, role: null, email: null, phone: null, isPreferred: false };
  const people = [
    { ...nobody, name: 'M. Petit', duty: 'management' as const, isPreferred: true },
    { ...nobody, name: 'Mme Roy', duty: 'accounts' as const },
  ];
  const card = await client.customers.get({ id: customerId });
  await client.customers.update({ id: customerId, details: card, contacts: people });
  const [scenario] = (await client.scenarios.list()).filter(({ isDefault }) => isDefault);
  if (!scenario) throw new Error('no scenario');
  await client.scenarios.save({
    ...scenario,
    steps: scenario.steps.map((step) => ({ ...step, recipient: 'accounts', copies: ['salesperson', 'management'] })),
  });
  return { context, client, customerId };
}

test('a message is addressed as its step says, and keeps to whom it was once the card has changed', async () => {
  const { context, client, customerId } = await elan();
  const [proposal] = (await client.reminders.proposals({ asOf, opensClosedDays: true })).rows;
  expect(proposal).toMatchObject({
    recipient: { name: 'Mme Roy', duty: 'accounts' },
    copies: [
      { as: 'salesperson', name: 'Jean Martin' },
      { as: 'management', name: 'M. Petit' },
    ],
  });
  await confirm(context, [customerId]);
  const card = await client.customers.get({ id: customerId });
  await client.customers.update({ id: customerId, details: { ...card, salesperson: null }, contacts: [] });
  const kept = { addressedTo: 'Mme Roy', copiedTo: 'Jean Martin, M. Petit' };
  expect((await client.reminders.list({ customerId })).rows).toMatchObject([kept]);
  expect((await client.letters.list({})).rows).toMatchObject([kept]);
  const [told] = (await client.customers.history({ id: customerId, groups: ['messages'] })).rows;
  expect(told?.details).toMatchObject({ state: 'to.copy', ...kept });
  expect(checkFirm(context.db).find(({ name }) => name === 'reminders')).toMatchObject({ ok: true });
});

test('the worklist is sorted, narrowed and exported by whom its messages are addressed to', async () => {
  const { context, client } = await elan();
  const { db } = context;
  for (const [code, name, duty, email] of [
    ['BOIS', 'Ana Costa', null, null],
    ['CUIR', 'Client CUIR', 'accounts', 'compta@cuir.fr'],
    ['DRAP', null, null, null],
  ] as const) {
    const customerId = addCustomer(db, code);
    addInvoice(db, customerId, `F-${code}`, 100_00, '2025-05-31');
    if (name !== null) db.insert(contacts).values({ customerId, name, duty, email, isPreferred: true }).run();
  }
  const shown = { asOf, opensClosedDays: true };
  const codes = async (asked: Partial<Parameters<typeof client.reminders.proposals>[0]>) =>
    (await client.reminders.proposals({ ...shown, ...asked })).rows.map(({ customer }) => customer);
  expect(await codes({ sort: [{ by: 'recipient' }] })).toEqual(['BOIS', 'CUIR', 'ELAN', 'DRAP']);
  expect(await codes({ where: [{ column: 'recipient', words: 'roy' }] })).toEqual(['ELAN']);
  expect(await codes({ where: [{ column: 'recipient', words: 'martin' }] })).toEqual(['ELAN']);
  expect(await codes({ where: [{ column: 'recipient', isEmpty: true }] })).toEqual(['DRAP']);
  const columns = ['customer', 'recipient'] as const;
  await client.reminders.exportProposals({
    ...shown,
    columns: [...columns],
    sort: [{ by: 'recipient' }],
    format: 'csv',
  });
  expect(await tableOf(context.made[0], 'Code')).toEqual([
    ['Code', 'Destinataire'],
    ['BOIS', 'Ana Costa'],
    ['CUIR', 'Comptabilité'],
    ['ELAN', 'Mme Roy, Comptabilité · copie\u00a0: Jean Martin, M. Petit'],
    ['DRAP', ''],
  ]);
});

test('a letter is not frozen with the name of a contact who left while it was made', async () => {
  const made = await elan(() => void made.context.db.delete(contacts).run());
  const { context, client, customerId } = made;
  await expect(confirm(context, [customerId])).rejects.toMatchObject({ data: { reason: 'proposalChanged' } });
  expect((await client.reminders.list({ customerId })).rows).toEqual([]);
});
