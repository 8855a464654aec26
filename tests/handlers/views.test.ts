import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { viewsHandlers } from '../../electron/handlers/views.ts';
import type { ViewQuestion } from '../../shared/contract/views.ts';
import { addCustomer, addInvoice, collectionContext, pay } from './collection-ledger.ts';

const balance: ViewQuestion = {
  screen: 'balance',
  basis: 'due',
  credits: 'apart',
  disputed: 'included',
  doubtful: 'included',
};

test('a kept view counts what its screen would list today, and is replaced or removed by its name', async () => {
  const context = collectionContext();
  const { db } = context;
  const one = addCustomer(db, 'UN');
  const invoice = addInvoice(db, one, 'F1', 1_000, '2025-05-01');
  addInvoice(db, addCustomer(db, 'DEUX'), 'F2', 500, '2025-08-01');
  addCustomer(db, 'TROIS');
  const client = createRouterClient({ views: viewsHandlers }, { context });
  await client.views.save({ name: 'Tous', address: '', question: { screen: 'customers', filter: 'all' } });
  const overdue = { screen: 'customers', filter: 'overdue' } as const;
  await client.views.save({ name: 'En retard', address: 'filter=overdue', question: overdue });
  await client.views.save({ name: 'Ouverts', address: 'buckets=15', question: { ...balance, buckets: [15] } });
  await client.views.save({ name: 'En mai', address: 'asOf=2025-05-31', question: { ...balance, asOf: '2025-05-31' } });
  const shown = async () => (await client.views.list()).map(({ screen, name, count }) => [screen, name, count]);
  expect(await shown()).toEqual([
    ['balance', 'En mai', 2],
    ['balance', 'Ouverts', 2],
    ['customers', 'En retard', 1],
    ['customers', 'Tous', 3],
  ]);
  pay(db, one, invoice, 1_000, '2025-06-30');
  expect((await shown()).map(([, , count]) => count)).toEqual([2, 1, 0, 3]);
  const { id } = await client.views.save({
    name: 'Tous',
    address: 'filter=open',
    question: { ...overdue, filter: 'open' },
  });
  expect(await shown()).toContainEqual(['customers', 'Tous', 1]);
  await client.views.remove({ id });
  expect(await shown()).toHaveLength(3);
  await expect(client.views.remove({ id })).rejects.toMatchObject({ code: 'not_found', data: { reason: 'view' } });
});
