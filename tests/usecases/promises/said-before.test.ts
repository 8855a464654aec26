import { expect, test } from 'vitest';
import { entry } from '../set-up/edits-context.ts';
import { owing, refusedAs } from './owing.ts';

test('a promise is for the day it is said or later, and is not said in the future', async () => {
  const { client, customerId, list } = await owing();
  const asked = { customerId, amountCents: 100_00 };
  await expect(client.promises.record({ ...asked, dueOn: '2025-06-29' })).rejects.toEqual(refusedAs('promiseDueOn'));
  await expect(client.promises.record({ ...asked, promisedOn: '2025-06-20', dueOn: '2025-06-19' })).rejects.toEqual(
    refusedAs('promiseDueOn'),
  );
  await expect(client.promises.record({ ...asked, promisedOn: '2025-07-01', dueOn: '2025-07-07' })).rejects.toEqual(
    refusedAs('promisedOn'),
  );
  expect(await list()).toEqual([]);
  await client.promises.record({ ...asked, dueOn: '2025-06-30' });
  expect((await list())[0]).toMatchObject({ promisedOn: '2025-06-30', dueOn: '2025-06-30', state: 'running' });
});

test('a promise said last week and recorded since is judged by what was paid since it was said', async () => {
  const { client, customerId, first, second, pay, list } = await owing();
  await pay(10_00, '2025-06-20', 'F1');
  await pay(90_00, '2025-06-26', 'F1');
  await pay(20_00, '2025-06-27', 'F2');
  const said = { customerId, promisedOn: '2025-06-23', dueOn: '2025-06-28', graceDays: 0 };
  await client.promises.record({ ...said, amountCents: 100_00, documentIds: [first] });
  await client.promises.record({ ...said, amountCents: 50_00, documentIds: [second] });
  expect((await list()).map((row) => [row.references, row.amountCents, row.state, row.keptCents])).toEqual([
    ['F1', 90_00, 'kept', 90_00],
    ['F2', 50_00, 'partlyKept', 20_00],
  ]);
});

test('what was owed on the day a promise was said is what it may be about', async () => {
  const { client, customerId, pay } = await owing();
  await pay(100_00, '2025-06-26', 'F1');
  await client.documents.create(entry(customerId, { reference: 'F3', issuedOn: '2025-06-27', amountCents: 30_00 }));
  const owed = async (promisedOn?: string) =>
    (await client.promises.owed({ customerId, promisedOn })).map((row) => [row.reference, row.owedCents]);
  expect(await owed()).toEqual([
    ['F2', 200_00],
    ['F3', 30_00],
  ]);
  expect(await owed('2025-06-23')).toEqual([
    ['F1', 100_00],
    ['F2', 200_00],
  ]);
});

test('a promise said before another was kept or broken takes nothing of what that one took since', async () => {
  const { client, context, customerId, first, second, pay, list } = await owing();
  const asked = { customerId, documentIds: [first, second] };
  await client.promises.record({ ...asked, amountCents: 250_00, dueOn: '2025-07-05', graceDays: 0 });
  await pay(180_00, '2025-07-04', 'F2');
  Object.assign(context, { today: () => '2025-07-10' });
  const said = { ...asked, promisedOn: '2025-07-02', dueOn: '2025-07-12' };
  expect((await client.promises.owed({ customerId, promisedOn: '2025-07-02' })).map((row) => row.freeCents)).toEqual([
    0, 120_00,
  ]);
  await client.promises.record({ ...said, amountCents: 300_00 });
  expect((await list()).map((row) => [row.state, row.amountCents, row.keptCents])).toEqual([
    ['running', 120_00, 0],
    ['partlyKept', 250_00, 180_00],
  ]);
});
