import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBalance } from '../../db/queries/balance/balance.ts';
import { ledgerBeginsAfter, readOverdueByMonth } from '../../db/queries/balance/overdue-on-days.ts';
import { makeImportedFirm } from '../imported-firm.ts';

const { session } = (
  await makeImportedFirm(mkdtempSync(join(tmpdir(), 'amiable-')), { customers: 40, documents: 2_000 })
).context;
const { firm } = session;
if (!firm) throw new Error('no firm is open');
const { db } = firm;

function overdueOn(asOf: string): number {
  const { currencies } = readBalance(db, { basis: 'due', buckets: [30, 60, 90], limit: 0, knownAt: null, asOf });
  const late = Object.entries(currencies[0]?.totals ?? {}).filter(([column]) => column.startsWith('late'));
  return late.reduce((sum, [, cents]) => sum + cents, 0);
}

test.for(['2025-12-31', '2025-12-30', '2025-03-01', '2024-02-29', '2023-06-15', '2027-01-31'])(
  'what was overdue at the ends of months, read in one pass, is what the balance of each day says: on %s',
  (today) => {
    const months = readOverdueByMonth(db, today, 12);
    expect(months).toHaveLength(13);
    expect(months.at(-1)?.on).toBe(today);
    for (const { on, overdueCents } of months) expect([on, overdueCents]).toEqual([on, overdueOn(on)]);
  },
);

test('a ledger that goes back far enough begins on no day that matters, another on that of its first booking', () => {
  expect(ledgerBeginsAfter(db, '2024-12-31')).toBeNull();
  expect(ledgerBeginsAfter(db, '2022-12-31')).toMatch(/^2023-01-0\d$/);
});
