import { expect, test } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { makeApplication } from '../../hosts/application.ts';
import { details, entry } from '../set-up/edits-context.ts';

const today: Day = '2026-11-23';
const codes = ['C1', 'C2', 'C3'];

/** A firm with three customers to remind today. */
async function firmToRemind() {
  const application = makeApplication();
  const { client, setDay } = application;
  setDay(today);
  await client.firms.create({ name: 'Deux fenêtres' });
  const { isDemonstration: _, ...settings } = await client.firm.get();
  await client.firm.update({ ...settings, addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' });
  for (const code of codes) {
    const { id } = await client.customers.create({ code, details, contacts: [] });
    const values = { reference: `F-${code}`, issuedOn: '2026-09-01', dueOn: '2026-10-01', amountCents: 90_000 };
    await client.documents.create(entry(id, values));
  }
  return application;
}

test('two windows that confirm the same messages at once send each once', async () => {
  const { client, host } = await firmToRemind();
  const { rows } = await client.reminders.proposals({ asOf: today });
  const messages = rows.map(({ customerId, currency, stepId, documentId }) => ({
    customerId,
    currency,
    stepId,
    documentId,
  }));
  const confirm = async () => finish(await client.reminders.confirm({ messages, asOf: today }));
  const [one, other] = await Promise.allSettled([confirm(), confirm()]);
  expect([one, other].filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: { reminders: 3 } }]);
  expect([one, other].filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { data: { reason: 'noneProposed', details: { count: 3 } } } },
  ]);
  const { rows: sent } = await client.letters.list({});
  expect(sent.map(({ customer }) => customer).sort()).toEqual(codes);
  expect((await client.reminders.list({})).rows).toHaveLength(3);
  expect((await client.reminders.proposals({ asOf: today })).rows).toEqual([]);
  await host.close();
});
