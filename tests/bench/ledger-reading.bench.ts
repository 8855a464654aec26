import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenFile } from '../../db/file/open.ts';
import { readBalance } from '../../db/queries/balance/balance.ts';
import { checkBalance } from '../../db/queries/balance/checks.ts';
import { listCustomers } from '../../db/queries/customers/customers.ts';
import { listCustomerHistory } from '../../db/queries/history/history.ts';
import { listDocuments } from '../../db/queries/receivables/documents.ts';
import { listLargestDebtors, readDashboardBalance, readFreshness } from '../../db/queries/reminders/dashboard.ts';
import { findAnything } from '../../db/queries/search/search.ts';
import { makeImportedFirm } from '../imported-firm.ts';

/** Reads the ledger at two sizes; the last column shows which queries become slower with the size. */
const sizes = [
  { customers: 500, documents: 20_000 },
  { customers: 3_000, documents: 200_000 },
];
const today = '2025-12-31';
const past = '2025-06-30';
const balance = { basis: 'due', buckets: [30, 60, 90], limit: 100 } as const;

const jobs: readonly [string, (file: OpenFile) => unknown][] = [
  ['balance today, first 100 rows', ({ db }) => readBalance(db, { ...balance, asOf: today, knownAt: null })],
  ['balance six months ago', ({ db }) => readBalance(db, { ...balance, asOf: past, knownAt: null })],
  ['balance 30 months ago', ({ db }) => readBalance(db, { ...balance, asOf: '2023-06-30', knownAt: null })],
  [
    'balance as known at an instant',
    ({ db }) => readBalance(db, { ...balance, asOf: past, knownAt: `${today}T12:00:00.000Z` }),
  ],
  ['checks of the balance today', ({ db }) => checkBalance(db, { ...balance, asOf: today, knownAt: null })],
  [
    'customers by overdue amount',
    ({ db }) => listCustomers(db, { sort: [{ by: 'overdueCents', descending: true }] }, today),
  ],
  ['customers found by name', ({ db }) => listCustomers(db, { search: 'client 77' }, today)],
  ['documents of a customer', ({ db }) => listDocuments(db, { customerId: 1 })],
  [
    'open documents of a customer in the past',
    ({ db }) => listDocuments(db, { customerId: 1, openOnly: true, asOf: past }),
  ],
  ['all documents', ({ db }) => listDocuments(db, {})],
  ['all open documents in the past', ({ db }) => listDocuments(db, { openOnly: true, asOf: past })],
  ['chronology of a customer', ({ db }) => listCustomerHistory(db, { id: 1 })],
  ['search by reference', ({ db }) => findAnything(db, 'fa12')],
  ['search inside a reference', ({ db }) => findAnything(db, 'a999')],
  ['search by amount', ({ db }) => findAnything(db, '1234,56')],
  ['home: balances', ({ db }) => readDashboardBalance(db, today)],
  ['home: largest debtors', ({ db }) => listLargestDebtors(db, today, 8)],
  ['home: freshness', ({ db }) => readFreshness(db)],
];

const folder = mkdtempSync(join(tmpdir(), 'amiable-bench-'));
try {
  const columns: number[][] = [];
  for (const size of sizes) {
    const { context, costs } = await makeImportedFirm(join(folder, String(size.documents)), size);
    for (const { lines, stageSeconds, applySeconds } of costs)
      console.log(
        `import of ${lines} lines: staged in ${stageSeconds.toFixed(1)} s, applied in ${applySeconds.toFixed(1)} s`,
      );
    const { firm } = context.session;
    if (!firm) throw new Error('no firm is open');
    columns.push(jobs.map(([, job]) => median(Array.from({ length: 9 }, () => measure(() => job(firm))))));
    firm.close();
  }
  console.log(
    `${'median of 9, ms of processor'.padEnd(44)}${sizes.map((size) => `${size.documents}`.padStart(10)).join('')}     slope`,
  );
  for (const [index, [name]] of jobs.entries()) {
    const [small = 0, large = 0] = columns.map((medians) => medians[index] ?? 0);
    const figures = [small, large].map((value) => value.toFixed(2).padStart(10)).join('');
    console.log(`${name.padEnd(44)}${figures}${(large / small).toFixed(1).padStart(10)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds of processor time: reading is synchronous, so this is what the user waits for, and other programs do not count. */
function measure(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
