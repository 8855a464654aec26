import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { penaltiesHandlers } from '../../../electron/handlers/penalties.ts';
import { expectTied } from '../import-ties.ts';
import { eur } from '../small-ledger.ts';
import { caseFirm } from './case-firm.ts';

const name = '19-exchange-difference-dunned';

test('an invoice paid in its currency is reminded no more, while what is left ties to the accounts', async () => {
  const { context, client, reminders } = await caseFirm(name, ['123456782FEC20240630.txt']);
  const { totalCents } = eur(await client.balance.get({ asOf: '2024-06-30' }));
  expect(totalCents).toBe(1_463);
  expectTied(context);
  expect(await reminders('2024-06-30')).toEqual({
    proposed: [],
    held: { 'F-US1': expect.arrayContaining(['exchangeDifference']) },
  });
  // Before the payment, it is owed.
  expect((await reminders('2024-06-10')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 92_000 }]);
  const { rows } = await client.documents.list({});
  const invoice = rows.find(({ reference }) => reference === 'F-US1');
  const details = await client.documents.get({ id: invoice?.id ?? 0 });
  expect(details).toMatchObject({ isExchangeDifference: true, openCents: 1_463, foreignCurrency: 'USD' });
  expect(await call(penaltiesHandlers.list, { asOf: '2024-06-30' }, { context })).toEqual([]);
});
