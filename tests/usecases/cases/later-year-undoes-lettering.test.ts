import { expect, test } from 'vitest';
import { expectTied } from '../set-up/import-ties.ts';
import { caseFirm } from './case-firm.ts';

const files = ['letters-lost-oct-FEC20241231.txt', 'letters-lost-oct-FEC20251231.txt'];

test('an opening without lettering, after months without an entry, leaves the lettering that was known', async () => {
  const reports = [];
  for (const imported of [files.slice(0, 1), files, files.toReversed()]) {
    const { client, context } = await caseFirm('later-year-undoes-lettering', imported);
    expectTied(context);
    const { currencies } = await client.balance.get({ asOf: '2024-10-02' });
    reports.push(currencies[0]?.rows.map(({ code, totalCents, columns }) => ({ code, totalCents, columns })));
  }
  const [before, ...after] = reports;
  for (const report of after) expect(report).toEqual(before);
  expect(before?.find(({ code }) => code === 'C3')).toMatchObject({
    totalCents: 60_000,
    columns: { lateOver90: 60_000, payments: 0 },
  });
});
