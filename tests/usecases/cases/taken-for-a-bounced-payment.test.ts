import { expect, test } from 'vitest';
import { caseFirm } from './case-firm.ts';

test.each([
  ['invoice-taken-for-a-bounced-payment', 'imp0-31122025.txt', 'FA01', 'FA02'],
  ['reference-taken-for-a-bounced-payment', 'impref-31122025.txt', 'IMP2501', 'IMP2502'],
])('%s: the paid invoice stays paid, the other is owed and reminded', async (name, file, paid, unpaid) => {
  const firm = await caseFirm(name, [file]);
  expect(await firm.open()).toEqual({ [paid]: 0, VIR1: 0, [unpaid]: 120_000 });
  const { proposed } = await firm.reminders('2025-06-30');
  expect(proposed.map(({ claimedCents, documents }) => [claimedCents, documents])).toEqual([[120_000, [unpaid]]]);
});
