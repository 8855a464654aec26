import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, collectionContext } from '../set-up/collection-ledger.ts';

/** On 30 June 2025, with one customer. */
function office() {
  const context = collectionContext();
  const elan = addCustomer(context.db, 'ELAN');
  const client = createRouterClient(router, { context });
  const agenda = async (from = '2025-06-01', to = '2025-12-31') =>
    (await client.calendar.events({ from, to }))
      .filter(({ kind }) => kind === 'task')
      .map(({ on, title, time, customer, isLate }) => ({ on, title, time, customer, isLate }));
  return { context, client, elan, agenda };
}

test('a task is in the agenda on its day, about a customer or not, late once its day is past, until it is done', async () => {
  const { client, elan, agenda } = office();
  const { id } = await client.tasks.add({ customerId: elan, text: 'Envoyer le relevé', dueOn: '2025-06-27' });
  await client.tasks.add({ customerId: null, text: 'Réunion', dueOn: '2025-07-02', dueTime: '14:30' });
  expect(await agenda()).toEqual([
    { on: '2025-06-27', title: 'Envoyer le relevé', time: undefined, customer: 'ELAN', isLate: true },
    { on: '2025-07-02', title: 'Réunion', time: '14:30', customer: null, isLate: false },
  ]);
  await client.tasks.finish({ ids: [id], note: 'Relevé envoyé' });
  expect(await agenda()).toHaveLength(1);
  expect(await client.tasks.get({ id })).toMatchObject({ isDone: true, doneNote: 'Relevé envoyé' });
  const { rows } = await client.customers.history({ id: elan });
  expect(rows.find(({ kind }) => kind === 'tasks.finish')?.details).toMatchObject({ note: 'Relevé envoyé' });
  await client.edits.undo();
  expect(await agenda()).toHaveLength(2);
});

test('a task that comes again is noted anew when it is done, on the days counted from its first one, and once less when that is undone', async () => {
  const { client, agenda } = office();
  const repeat = { unit: 'month', every: 1 } as const;
  const { id } = await client.tasks.add({ customerId: null, text: 'Relevés', dueOn: '2025-05-31', repeat });
  // It was put off: the next one is counted from its first day all the same, and after today.
  await client.tasks.postpone({ ids: [id], dueOn: '2025-06-12' });
  await client.tasks.finish({ ids: [id] });
  expect((await agenda()).map(({ on }) => on)).toEqual(['2025-07-31']);
  await client.edits.undo();
  expect((await agenda()).map(({ on }) => on)).toEqual(['2025-06-12']);
});

test('what another window changed of a task stays, and what is done is not changed', async () => {
  const { client, elan } = office();
  const { id } = await client.tasks.add({ customerId: elan, text: 'Appeler', dueOn: '2025-07-01' });
  const read = { text: 'Appeler', dueOn: '2025-07-01', dueTime: null, responsible: null, repeat: null };
  await client.tasks.change({ id, ...read, responsible: 'Paul' });
  await client.tasks.change({ id, ...read, text: 'Appeler Mme Petit', read });
  expect(await client.tasks.get({ id })).toMatchObject({ text: 'Appeler Mme Petit', responsible: 'Paul' });
  await expect(client.tasks.change({ id, ...read, text: 'Autre', read })).rejects.toMatchObject({
    data: { reason: 'changedElsewhere' },
  });
  await client.tasks.finish({ ids: [id] });
  await expect(client.tasks.remove({ ids: [id] })).rejects.toMatchObject({ data: { reason: 'taskDone' } });
});

test('a task goes with its customer to the one it is merged into, and back', async () => {
  const { context, client, elan, agenda } = office();
  const roux = addCustomer(context.db, 'ROUX');
  await client.tasks.add({ customerId: elan, text: 'Appeler', dueOn: '2025-07-01' });
  await client.customers.merge({ intoId: roux, fromId: elan, take: [] });
  expect((await agenda()).map(({ customer }) => customer)).toEqual(['ROUX']);
  expect(await client.tasks.ofCustomer({ customerId: roux })).toHaveLength(1);
  await client.edits.undo();
  expect((await agenda()).map(({ customer }) => customer)).toEqual(['ELAN']);
});
