import { expect, test } from 'vitest';
import { expectTied } from '../set-up/import-ties.ts';
import { eur } from '../set-up/small-ledger.ts';
import { caseFirm } from './case-firm.ts';

const name = '20-deposit-used-without-lettering';

test('what is left of the deposits is the balance of their account, and the invoice is reminded for the rest', async () => {
  const { context, client, reminders } = await caseFirm(name, ['123456782FEC20241231.txt']);
  const { totals } = eur(await client.balance.get({ asOf: '2024-02-29' }));
  expect(totals).toMatchObject({ deposits: 0, noDueDate: 0, payments: 0, notDue: 8_400 });
  expectTied(context);
  const { proposed } = await reminders('2024-12-31');
  expect(proposed).toEqual([{ customer: 'C1', claimedCents: 8_400, documents: ['F-9'] }]);
});
