import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { savedViews } from '../../../db/schema.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { viewsHandlers } from '../../../electron/usecases/views/index.ts';
import type { ViewQuestion } from '../../../shared/contract/views.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const balance = {
  screen: 'balance',
  basis: 'due',
  credits: 'apart',
  disputed: 'included',
  doubtful: 'included',
  where: [],
} satisfies ViewQuestion;

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
    ['balance', 'Ouverts', 2],
    ['balance', 'En mai', 2],
    ['customers', 'Tous', 3],
    ['customers', 'En retard', 1],
  ]);
  pay(db, one, invoice, 1_000, '2025-06-30');
  expect((await shown()).map(([, , count]) => count)).toEqual([1, 2, 3, 0]);
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

test('a view kept by an earlier version, with a condition that the list no longer knows, opens without it', async () => {
  const context = collectionContext();
  addCustomer(context.db, 'UN', { city: 'Nantes' });
  addCustomer(context.db, 'DEUX', { city: 'Lyon' });
  const client = createRouterClient({ views: viewsHandlers }, { context });
  const where = [{ column: 'city', words: 'nantes' }] as const;
  await client.views.save({
    name: 'Nantes',
    address: '',
    question: { screen: 'customers', filter: 'all', where: [...where] },
  });
  const [kept] = context.db.select().from(savedViews).all();
  const parameters = JSON.parse(kept?.parameters ?? '');
  parameters.question.where.push({ column: 'region', words: 'ouest' }, { column: 'openCents', from: 'abc' });
  context.db
    .update(savedViews)
    .set({ parameters: JSON.stringify(parameters) })
    .run();
  expect((await client.views.list()).map(({ count }) => count)).toEqual([1]);
  delete parameters.question.where;
  context.db
    .update(savedViews)
    .set({ parameters: JSON.stringify(parameters) })
    .run();
  expect((await client.views.list()).map(({ count }) => count)).toEqual([2]);
});

test('views are renamed, moved among those of their screen and removed, and each of these is undone', async () => {
  const context = collectionContext();
  const client = createRouterClient({ views: viewsHandlers, edits: editsHandlers }, { context });
  const names = async () => (await client.views.list()).map(({ name }) => name);
  const ids: number[] = [];
  for (const name of ['A', 'B', 'C'])
    ids.push((await client.views.save({ name, address: '', question: { screen: 'customers', filter: 'all' } })).id);
  await client.views.save({ name: 'A', address: 'x', question: balance });
  const [a = 0, b = 0, c = 0] = ids;
  await client.views.move({ id: c, by: -1 });
  expect(await names()).toEqual(['A', 'A', 'C', 'B']);
  await client.views.move({ id: a, by: -1 });
  expect(await names()).toEqual(['A', 'A', 'C', 'B']);
  await client.views.rename({ id: b, name: 'Bretagne' });
  const taken = client.views.rename({ id: b, name: 'C' });
  await expect(taken).rejects.toMatchObject({ code: 'duplicate', data: { reason: 'view' } });
  await client.views.remove({ id: c });
  expect(await names()).toEqual(['A', 'A', 'Bretagne']);
  expect(await client.edits.undo()).toMatchObject({ kind: 'views.remove', details: { name: 'C' } });
  expect(await names()).toEqual(['A', 'A', 'C', 'Bretagne']);
  expect(await client.edits.undo()).toMatchObject({ kind: 'views.rename' });
  await client.edits.undo();
  expect(await names()).toEqual(['A', 'A', 'B', 'C']);
  for (let step = 0; step < 3; step += 1) await client.edits.redo();
  expect(await names()).toEqual(['A', 'A', 'Bretagne']);
});

test('a kept balance counts the customers that its conditions leave, and those of limits since changed are left out', async () => {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'UN'), 'F1', 1_000, '2025-05-01');
  addInvoice(context.db, addCustomer(context.db, 'DEUX'), 'F2', 500, '2025-06-20');
  const client = createRouterClient({ views: viewsHandlers }, { context });
  const where = [{ column: 'late31to60', from: 900 }];
  await client.views.save({ name: 'Anciens', address: '', question: { ...balance, where } });
  expect((await client.views.list()).map(({ count }) => count)).toEqual([1]);
  await client.views.save({ name: 'Anciens', address: '', question: { ...balance, buckets: [15], where } });
  expect((await client.views.list()).map(({ count }) => count)).toEqual([2]);
});
