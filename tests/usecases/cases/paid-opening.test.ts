import { expect, test } from 'vitest';
import { expectTied } from '../set-up/import-ties.ts';
import { caseFirm } from './case-firm.ts';

test('38: credits lettered alone settle the opening, what is claimed is the invoice that is open', async () => {
  const firm = await caseFirm('38-paid-opening-lowers-or-blocks-the-claim', ['123456782FEC20241231.txt']);
  expectTied(firm.context);
  const { currencies } = await firm.client.balance.get({ asOf: '2024-12-31' });
  expect(currencies[0]?.rows.map(({ code, totalCents }) => [code, totalCents])).toEqual([
    ['CA', 70_000],
    ['CB', 25_000],
  ]);
  const { rows } = await firm.client.documents.list({});
  const open = rows.filter(({ openCents }) => openCents > 0);
  expect(open.map(({ customer, reference, openCents }) => [customer, reference, openCents]).sort()).toEqual([
    ['CA', 'V-1', 70_000],
    ['CB', 'V-2', 25_000],
  ]);
  const { proposed } = await firm.reminders('2024-12-31');
  expect(proposed.map(({ customer, claimedCents }) => [customer, claimedCents]).sort()).toEqual([
    ['CA', 70_000],
    ['CB', 25_000],
  ]);
});
