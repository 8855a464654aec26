import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

/** Four plans: one that runs, late and partly paid, one proposed, one accepted, one in dollars that was cancelled. */
async function firm() {
  const context = collectionContext({ today: '2025-03-01' });
  const { db } = context;
  const client = createRouterClient({ plans: plansHandlers }, { context }).plans;
  const elan = addCustomer(db, 'ELAN', { name: 'Élan & Fils' });
  const abri = addCustomer(db, 'ABRI', { name: 'Abri' });
  async function plan(customerId: number, amountCents: number, firstOn: string, count: number, currency = 'EUR') {
    const document = addInvoice(db, customerId, `F${amountCents}`, amountCents, '2025-01-31', { currency });
    const terms = { documentIds: [document], firstOn, frequency: 'month' as const, count };
    const { instalments } = await client.simulate(terms);
    return { document, ...(await client.create({ customerId, terms, instalments, note: null })) };
  }
  const late = await plan(elan, 900_00, '2025-04-30', 3);
  await plan(abri, 200_00, '2025-07-31', 2);
  const accepted = await plan(elan, 500_00, '2025-08-31', 1);
  const cancelled = await plan(abri, 100_00, '2025-09-30', 1, 'USD');
  for (const { id } of [late, accepted]) await client.accept({ id, acceptedOn: '2025-03-01' });
  await client.cancel({ id: cancelled.id, reason: 'Erreur' });
  pay(db, elan, late.document, 100_00, '2025-04-30');
  const made = context.made;
  const later = { ...context, today: () => '2025-06-30' };
  return { elan, made, client: createRouterClient({ plans: plansHandlers }, { context: later }).plans };
}

type Question = Inputs['plans']['list'];

test('plans are sorted by what is computed of them, several columns at once, page after page', async () => {
  const { client } = await firm();
  const numbers = async (question: Question) => {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({ ...question, limit: 1, cursor });
      found.push(...page.rows.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  expect(await numbers({})).toEqual([4, 3, 2, 1]);
  expect(await numbers({ sort: [{ by: 'lateCents', descending: true }, { by: 'number' }] })).toEqual([1, 2, 3, 4]);
  expect(await numbers({ sort: [{ by: 'customerName' }, { by: 'totalCents' }] })).toEqual([4, 2, 3, 1]);
  // In the order of a plan's life.
  expect(await numbers({ sort: [{ by: 'state' }, { by: 'number' }] })).toEqual([2, 3, 1, 4]);
});

test('plans are narrowed by conditions on columns, and added up in one currency only', async () => {
  const { client, elan } = await firm();
  const list = async (question: Question) => {
    const { rows, count, sums } = await client.list(question);
    return { numbers: rows.map(({ number }) => number), count, sums };
  };
  expect(await list({})).toEqual({ numbers: [4, 3, 2, 1], count: 4, sums: {} });
  expect(await list({ customerId: elan })).toEqual({
    numbers: [3, 1],
    count: 2,
    sums: { lateCents: 500_00, paidCents: 100_00, totalCents: 1400_00 },
  });
  expect(await list({ where: [{ column: 'lateCents', from: 1 }] })).toMatchObject({ numbers: [1] });
  expect(await list({ where: [{ column: 'state', among: ['proposed', 'cancelled'] }] })).toMatchObject({
    numbers: [4, 2],
    sums: {},
  });
  expect(await list({ where: [{ column: 'customerName', words: 'elan' }] })).toMatchObject({ numbers: [3, 1] });
});

test('the list of plans leaves as it is shown, its amounts under their currency', async () => {
  const { client, made } = await firm();
  await client.export({ format: 'csv', sort: [{ by: 'number' }] });
  await client.export({
    format: 'csv',
    columns: ['currency', 'totalCents'],
    where: [{ column: 'totalCents', to: 200_00 }],
  });
  const whole = await tableOf(made[0], 'N°');
  expect(whole[0]).toEqual([
    'N°',
    'Client',
    'État',
    'Échéances',
    'Prochaine échéance',
    'Devise',
    'En retard',
    'Réglé',
    'Total',
  ]);
  expect(whole[1]).toEqual(['1', 'Élan & Fils', 'En cours', '3', '30/04/2025', 'EUR', 500_00, 100_00, 900_00]);
  expect(whole.slice(5)).toEqual([
    ['Total EUR', '', '', '', '', 'EUR', 500_00, 100_00, 1600_00],
    ['Total USD', '', '', '', '', 'USD', 0, 0, 100_00],
  ]);
  expect(await tableOf(made[1], 'Devise')).toEqual([
    ['Devise', 'Total'],
    ['USD', 100_00],
    ['EUR', 200_00],
    ['Total EUR', 200_00],
    ['Total USD', 100_00],
  ]);
});

test('the instalments of a plan are written as its page says them, in the order and under the conditions asked for', async () => {
  const { client, made } = await firm();
  await client.exportInstalments({ id: 1, format: 'csv' });
  const [headings, ...lines] = await tableOf(made.at(-1), 'N°');
  expect(headings).toEqual(['N°', 'Échéance', 'État', 'Devise', 'Montant', 'Réglé']);
  expect(lines.map((line) => [line[2], ...line.slice(4)])).toEqual([
    ['En retard', 300_00, 100_00],
    ['En retard', 300_00, 0],
    ['À régler', 300_00, 0],
    ['', 900_00, 100_00],
  ]);
  const where = [{ column: 'state' as const, among: ['late'] }];
  await client.exportInstalments({ id: 1, columns: ['amountCents', 'dueOn'], where, format: 'csv' });
  expect((await tableOf(made.at(-1), 'Devise')).slice(1).map(([, cents]) => cents)).toEqual([300_00, 300_00, 600_00]);
  expect(made.at(-1)?.name).toBe('echeancier-1-2025-06-30.csv');
  // After a cancellation nothing is to come.
  await client.exportInstalments({ id: 4, format: 'csv' });
  expect((await tableOf(made.at(-1), 'N°'))[1]?.slice(2)).toEqual(['Sans objet', 'USD', 100_00, 0]);
});
