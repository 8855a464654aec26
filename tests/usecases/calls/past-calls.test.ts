import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, collectionContext } from '../set-up/collection-ledger.ts';

test('the last call is told with what was said, and when the customer answers, by the clock of the user', async () => {
  const context = { ...collectionContext(), timeZone: () => 'Europe/Paris' };
  const client = createRouterClient(router, { context });
  const customerId = addCustomer(context.db, 'ELAN');
  expect(await client.calls.past({ customerId })).toEqual({ last: null, best: null });
  const outcomes = await client.interactions.outcomes();
  const idOf = (code: string) => outcomes.find((each) => each.code === code)?.id ?? 0;
  const call = { customerId, channel: 'callOut' as const, documentIds: [], nextOn: null, nextNote: null };
  // Half past seven in London is half past nine in Paris in summer.
  for (const [on, code] of [
    ['2025-06-03', 'reached'],
    ['2025-06-10', 'promises'],
    ['2025-06-17', 'reached'],
  ] as const)
    await client.interactions.create({
      ...call,
      occurredAt: `${on}T07:30:00.000Z`,
      person: 'Mme Petit',
      outcomeId: idOf(code),
      durationSeconds: 134,
      text: `Le ${on}`,
    });
  const last = {
    channel: 'callOut',
    on: '2025-06-17',
    person: 'Mme Petit',
    outcome: 'Joint',
    durationSeconds: 134,
    text: 'Le 2025-06-17',
  };
  const best = { weekday: 2, fromHour: 8, toHour: 10, calls: 3, answered: 3, known: 3 };
  expect(await client.calls.past({ customerId })).toEqual({ last, best });
  const { id } = await client.interactions.create({
    ...call,
    channel: 'callIn',
    occurredAt: '2025-06-20T13:00:00.000Z',
    person: null,
    outcomeId: null,
    text: 'Rappelle pour un duplicata',
  });
  expect(await client.calls.past({ customerId })).toMatchObject({
    last: { channel: 'callIn', on: '2025-06-20' },
    best,
  });
  await client.interactions.withdraw({ id });
  expect((await client.calls.past({ customerId })).last).toEqual(last);
});
