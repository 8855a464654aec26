import { expect, test } from 'vitest';
import { expectTied } from '../set-up/import-ties.ts';
import { caseFirm } from './case-firm.ts';

const files = ['an-a-FEC20241231.txt', 'an-AN+correction-FEC20251231.txt'];

test.each([
  ['in order', files],
  ['the later year first', files.toReversed()],
])('an opening beside another entry of its journal counts once (%s)', async (_order, imported) => {
  const { client, context, previews } = await caseFirm('opening-in-a-journal-with-another-entry', imported);
  expectTied(context);
  for (const { control } of previews) expect(control.differenceCents).toBe(0);
  for (const [asOf, totalCents] of [
    ['2024-12-31', 150_000],
    ['2025-01-31', 150_000],
    ['2025-02-01', 50_000],
    ['2025-03-31', 50_500],
  ] as const) {
    const { currencies } = await client.balance.get({ asOf });
    expect([asOf, currencies[0]?.totalCents]).toEqual([asOf, totalCents]);
  }
});
