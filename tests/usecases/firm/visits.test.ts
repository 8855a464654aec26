import { expect, test } from 'vitest';
import { ledger } from '../set-up/customer-ledger.ts';

test('the customers last opened are told, the latest first, each once, as long as they are there', async () => {
  const { client, elan } = ledger();
  const { rows } = await client.customers.list({});
  const names = async () => (await client.search.recent()).map(({ name }) => name);
  expect(await names()).toEqual([]);
  for (const { id } of rows) await client.search.visit({ customerId: id });
  await client.search.visit({ customerId: elan });
  expect(await names()).toEqual([
    'Élan & Fils',
    ...rows.toReversed().flatMap(({ id, name }) => (id === elan ? [] : [name])),
  ]);
});
