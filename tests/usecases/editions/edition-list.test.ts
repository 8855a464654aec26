import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

/** Balances closed at three dates, of which the first holds dollars only. */
async function firm() {
  const context = { ...collectionContext(), timeZone: () => 'Europe/Paris' };
  const { db } = context;
  const at = (instant: string) =>
    createRouterClient({ editions: editionsHandlers }, { context: { ...context, now: () => instant } }).editions;
  const [one, two] = ['UN', 'DEUX'].map((code) => addCustomer(db, code));
  const owe = (customerId: number | undefined, reference: string, cents: number, on: string, currency = 'EUR') =>
    addInvoice(db, customerId ?? 0, reference, cents, on, { issuedOn: on, bookedOn: on, currency });
  owe(one, 'U1', 50_00, '2025-01-15', 'USD');
  owe(one, 'F1', 300_00, '2025-02-10');
  owe(two, 'F2', 100_00, '2025-04-10');
  await at('2025-06-30T10:00:00.000Z').create({ asOf: '2025-01-31' });
  await at('2025-06-30T21:00:00.000Z').create({ asOf: '2025-05-31' });
  await at('2025-06-30T22:00:00.000Z').create({ asOf: '2025-02-28' });
  return { context, client: at('2025-06-30T23:00:00.000Z') };
}

type Question = Inputs['editions']['list'];

test('closed balances are sorted by any column, page after page, and nothing is made of their totals', async () => {
  const { client } = await firm();
  const numbers = async (question: Question) => {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({ ...question, limit: 1, cursor });
      expect(page.count).toBe(3);
      found.push(...page.rows.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  expect(await numbers({})).toEqual([3, 2, 1]);
  expect(await numbers({ sort: [{ by: 'asOf' }] })).toEqual([1, 3, 2]);
  expect(await numbers({ sort: [{ by: 'customerCount', descending: true }, { by: 'number' }] })).toEqual([2, 1, 3]);
  expect((await client.list({ where: [{ column: 'currency', words: 'eur' }] })).sums).toEqual({});
  expect(await numbers({ sort: [{ by: 'currency' }, { by: 'totalCents', descending: true }] })).toEqual([2, 3, 1]);
});

test('closed balances are narrowed by conditions on columns, their days being those of the user', async () => {
  const { client } = await firm();
  const numbers = async (where: Question['where']) => (await client.list({ where })).rows.map(({ number }) => number);
  expect(await numbers([{ column: 'asOf', from: '2025-02-01', to: '2025-03-31' }])).toEqual([3]);
  // Midnight in Paris.
  expect(await numbers([{ column: 'recordedAt', from: '2025-07-01' }])).toEqual([3]);
  expect(await numbers([{ column: 'totalCents', to: 100_00 }])).toEqual([1]);
});

test('the list of closed balances leaves as it is shown, each total under its currency and none of them together', async () => {
  const { client, context } = await firm();
  await client.exportList({ format: 'csv', columns: ['number', 'asOf', 'recordedAt', 'totalCents'] });
  expect(await tableOf(context.made[0], 'Édition n°')).toEqual([
    ['Édition n°', 'Date d’arrêté', 'Arrêtée le', 'Devise', 'Total'],
    ['3', '28/02/2025', '01/07/2025 00:00', 'EUR', 300_00],
    ['2', '31/05/2025', '30/06/2025 23:00', 'EUR', 400_00],
    ['1', '31/01/2025', '30/06/2025 12:00', 'USD', 50_00],
  ]);
});
