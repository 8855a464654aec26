import { expect, test } from 'vitest';
import { owing, refusedAs } from './owing.ts';

test('promises that run on one document are limited together to what is owed of it, and the spoken figure is kept', async () => {
  const { client, customerId, second, list } = await owing();
  const asked = { customerId, documentIds: [second] };
  await client.promises.record({ ...asked, amountCents: 150_00, dueOn: '2025-07-07' });
  await client.promises.record({ ...asked, amountCents: 150_00, dueOn: '2025-07-21' });
  expect((await list()).map((row) => [row.dueOn, row.amountCents, row.spokenCents])).toEqual([
    ['2025-07-21', 50_00, 150_00],
    ['2025-07-07', 150_00, 150_00],
  ]);
  const owed = await client.promises.owed({ customerId });
  expect(owed.map((row) => [row.reference, row.owedCents, row.freeCents])).toEqual([
    ['F1', 100_00, 100_00],
    ['F2', 200_00, 0],
  ]);
  await expect(client.promises.record({ ...asked, amountCents: 1_00, dueOn: '2025-07-28' })).rejects.toEqual(
    refusedAs('promiseAllPromised'),
  );
});

test('one payment keeps promises on one document one after the other, and not a cent keeps two of them', async () => {
  const { client, customerId, second, pay, list } = await owing();
  const asked = { customerId, documentIds: [second] };
  await client.promises.record({ ...asked, amountCents: 150_00, dueOn: '2025-07-07' });
  await client.promises.record({ ...asked, amountCents: 150_00, dueOn: '2025-07-21' });
  const kept = async (asOf: string) => (await list(asOf)).map((row) => [row.dueOn, row.state, row.keptCents]);
  await pay(160_00, '2025-07-05', 'F2');
  expect(await kept('2025-07-05')).toEqual([
    ['2025-07-21', 'running', 10_00],
    ['2025-07-07', 'kept', 150_00],
  ]);
  expect((await client.promises.owed({ customerId })).find(({ id }) => id === second)).toMatchObject({
    owedCents: 40_00,
    freeCents: 0,
  });
  await pay(40_00, '2025-07-22', 'F2');
  expect(await kept('2025-07-30')).toEqual([
    ['2025-07-21', 'kept', 50_00],
    ['2025-07-07', 'kept', 150_00],
  ]);
});

test('a promise that was broken, cancelled or replaced leaves its documents to the next', async () => {
  const { client, context, customerId, first, list } = await owing();
  const asked = { customerId, documentIds: [first], amountCents: 100_00 };
  const { id } = await client.promises.record({ ...asked, dueOn: '2025-07-07' });
  const free = async (input = {}) => (await client.promises.owed({ customerId, ...input }))[0]?.freeCents;
  expect([await free(), await free({ replacesIds: [id] })]).toEqual([0, 100_00]);
  const { id: next } = await client.promises.record({ ...asked, dueOn: '2025-07-08', replacesIds: [id] });
  await client.promises.cancel({ id: next });
  await client.promises.record({ ...asked, dueOn: '2025-07-09' });
  Object.assign(context, { today: () => '2025-07-13' });
  expect(await free()).toBe(100_00);
  await client.promises.record({ ...asked, dueOn: '2025-07-21' });
  expect((await list('2025-07-13')).map(({ state, amountCents }) => [state, amountCents])).toEqual([
    ['running', 100_00],
    ['broken', 100_00],
    ['cancelled', 100_00],
    ['replaced', 100_00],
  ]);
});

test('a customer who owes in two currencies promises in the one that is said, or that its documents have', async () => {
  const { client, customerId, inDollars, list } = await owing({ dollars: 70_00 });
  const asked = { customerId, amountCents: 50_00, dueOn: '2025-07-07' };
  await expect(client.promises.record(asked)).rejects.toEqual(refusedAs('promiseCurrency', { currencies: 'EUR, USD' }));
  await client.promises.record({ ...asked, currency: 'USD' });
  await client.promises.record({ ...asked, documentIds: [inDollars] });
  expect((await list()).map((row) => [row.currency, row.references, row.amountCents])).toEqual([
    ['USD', 'U1', 50_00],
    ['USD', 'U1', 20_00],
  ]);
  await expect(client.promises.record({ ...asked, currency: 'EUR', documentIds: [inDollars] })).rejects.toEqual(
    refusedAs('promiseDocument'),
  );
  await expect(client.promises.record({ ...asked, currency: 'GBP' })).rejects.toEqual(refusedAs('promiseNothingOwed'));
});
