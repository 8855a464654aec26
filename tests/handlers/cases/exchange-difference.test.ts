import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { penaltiesHandlers } from '../../../electron/handlers/penalties.ts';
import { expectTied } from '../import-ties.ts';
import { eur } from '../small-ledger.ts';
import { caseFirm } from './case-firm.ts';
import { lettersOf } from './case-letters.ts';

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
  expect(details).toMatchObject({ exchangeCents: 1_463, openCents: 1_463, foreignCurrency: 'USD' });
  expect(await call(penaltiesHandlers.list, { asOf: '2024-06-30' }, { context })).toEqual([]);
});

test('an invoice paid in part in its currency is claimed at its own rate, the difference being nobody’s', async () => {
  const { context, client, reminders } = await caseFirm('paid-in-part-in-its-currency', ['123456782FEC20240630.txt']);
  const { totalCents } = eur(await client.balance.get({ asOf: '2024-06-30' }));
  expect(totalCents).toBe(46_732);
  expectTied(context);
  expect((await reminders('2024-05-10')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 92_000 }]);
  expect((await reminders('2024-06-30')).proposed).toMatchObject([{ customer: 'CUSA', claimedCents: 46_000 }]);
  const [letter] = lettersOf(context, '2024-06-30');
  expect(letter?.totals).toMatchObject({ openCents: 46_000, creditCents: 0, toPayCents: 46_000 });
  const invoice = (await client.documents.list({})).rows.find(({ kind }) => kind === 'invoice');
  const details = await client.documents.get({ id: invoice?.id ?? 0 });
  expect(details).toMatchObject({ openCents: 46_732, exchangeCents: 732 });
});
